/** What is not there when a questionnaire opens: loaded in one piece at the first sign of somebody at work. */
export { default as Notices } from './draft/Notices.svelte';
export { default as Hint } from './keys/Hint.svelte';
export { default as Keyboard } from './keys/Keyboard.svelte';
export { default as Folded } from './question/Folded.svelte';
export { default as StepLine } from './sections/StepLine.svelte';

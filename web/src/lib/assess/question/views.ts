/** What only some questions need beside their choices, in one piece. */
export { default as LastTime } from './LastTime.svelte';
export { default as NumberField } from './NumberField.svelte';

import { render } from 'svelte/server';
import type { Component } from 'svelte';

/** Svelte marks places for hydration, which never comes. Text cannot look like these: it is escaped. */
const MARKS = /<!--(?!notice-->)[^>]*-->/g;

/** The markup of a component alone. */
export const markupOf = <Props extends Record<string, unknown>>(component: Component<Props>, props: Props): string =>
  render(component as Component, { props })
    .body.replaceAll(MARKS, '')
    .replaceAll(/>\s+</g, '> <');

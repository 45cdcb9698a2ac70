import type { Component } from 'svelte';

type Page = { readonly default: Component };

/**
 * The pages of the console by the last part of their address. One route for all: what each of them is made of is then no
 * business of every other page of the site.
 */
export const PAGES: Readonly<Record<string, () => Promise<Page>>> = {
  '': () => import('./TenantsPage.svelte'),
  add: () => import('./AddPage.svelte'),
  'add-many': () => import('./AddManyPage.svelte'),
  audit: () => import('./AuditPage.svelte'),
  editions: () => import('./EditionsPage.svelte'),
  health: () => import('./HealthPage.svelte'),
  tenant: () => import('./TenantPage.svelte'),
};

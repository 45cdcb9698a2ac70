/** Whoever publishes, as a citation says it. */
export const PUBLISHER = 'Tidemark';

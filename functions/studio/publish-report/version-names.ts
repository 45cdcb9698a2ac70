/** What is stored of a version, by name below its address. */
export const PAGE = 'page.html';
export const PDF = 'report.pdf';
export const DATA = 'data.json';
/** What the authors wrote: kept to verify the data by, and served to nobody. */
export const SOURCE = 'source.json';
export const embedName = (block: string): string => `embed/${block}`;
export const figureName = (file: string): string => `figures/${file}`;

/**
 * A text as a string of a style sheet: everything but plain letters, digits and spaces is written as its code point, so it
 * can end neither the string nor the element.
 */
export const cssString = (text: string): string =>
  `"${text.replaceAll(/[^A-Za-z0-9 ]/gu, (one) => `\\${(one.codePointAt(0) ?? 0xfffd).toString(16)} `)}"`;

const LONGEST = 90;

/** What paper says on top of every page but the first. */
export function runningTitle(title: string, about: string): string {
  const short = title.length > LONGEST ? `${title.slice(0, LONGEST).trimEnd()}…` : title;
  return `@page{@top-left{content:${cssString(short)}}@top-right{content:${cssString(about)}}}@page:first{@top-left{content:none}@top-right{content:none}}`;
}

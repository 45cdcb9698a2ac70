/** As the contract has it: something, an at sign, a domain with a dot. Whether it exists only a mail can tell. */
export const looksLikeEmail = (text: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text.trim());

/** Lets the browser save a file that was made here. */
export function saveFile(name: string, type: string, content: BlobPart): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Some browsers read the address only after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** With the mark by which spreadsheets know that it is UTF-8. */
export const saveCsv = (name: string, csv: string): void => saveFile(name, 'text/csv;charset=utf-8', `\ufeff${csv}`);

export const saveJson = (name: string, value: unknown): void =>
  saveFile(name, 'application/json', `${JSON.stringify(value, null, 2)}\n`);

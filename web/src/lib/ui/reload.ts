/**
 * For a script that could not be had: Chromium never asks for it again while the page is open, so trying again takes a new
 * page, as soon as there is a connection. Everything chosen is in the address, everything typed is kept.
 */
export async function reloadWhenReachable(): Promise<void> {
  const answer = await fetch('/boot.js', { cache: 'no-store' }).catch(() => undefined);
  if (answer?.ok) location.reload();
}

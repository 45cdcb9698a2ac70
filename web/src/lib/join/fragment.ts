/**
 * Takes what stands behind `#` out of the address bar and out of the history, and returns it. A token in a fragment
 * reaches no server and no log; gone from the address it is not copied or bookmarked by mistake either.
 */
export function takeFragment(): string {
  const secret = location.hash.slice(1);
  // Before the router has started: it takes up the address as it stands then.
  if (secret) history.replaceState(history.state, '', location.pathname + location.search);
  return secret;
}

const ALLOWED = ['http:', 'https:', 'mailto:'];

/**
 * An address a reader may be sent to, in the one spelling of the URL standard; undefined for any other. Only whole http(s)
 * and mailto addresses: nothing relative, no script, no data, no name and password in front of the host.
 */
export function safeHref(address: string): string | undefined {
  if (!/^(?:https?:\/\/|mailto:)[^\s<>"'`\\\p{Cc}\p{Cf}\p{Co}]+$/iu.test(address)) return undefined;
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url || !ALLOWED.includes(url.protocol) || url.username !== '' || url.password !== '') return undefined;
  return url.href;
}

/**
 * A way to fetch that tells how many bytes have come so far; how many will come nobody knows before the end. Each part is
 * read here once and handed on. Stopped by the signal it ends like a lost connection.
 */
export function watched(signal: AbortSignal, progress: (bytes: number) => void) {
  let bytes = 0;
  return async (address: string): Promise<Response> => {
    const response = await fetch(address, { credentials: 'same-origin', signal });
    const part = await response.blob();
    progress((bytes += part.size));
    return new Response(part, { status: response.status, headers: response.headers });
  };
}

import { doorSecrets, type DoorSecrets } from '../ports/secrets.ts';
import { setting } from '../ports/settings.ts';

/**
 * The doors' secrets, loaded by whoever asks first. A loading that failed is not kept: the instance would go on without them
 * for as long as it lives.
 */
export function secretsOnce(
  load: () => Promise<DoorSecrets> = () => doorSecrets(setting('SECRETS_URL')),
): () => Promise<DoorSecrets> {
  let loaded: Promise<DoorSecrets> | undefined;
  return () =>
    (loaded ??= load().catch((error: unknown) => {
      loaded = undefined;
      throw error;
    }));
}

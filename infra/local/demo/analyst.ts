import type { Credential } from '../credentials.ts';
import { apiClient, type ApiClient } from './api-client.ts';
import { newPerson } from './new-person.ts';

const ANALYST = { id: 'demo-analyst', name: 'Demo analyst (synthetic)', kind: 'analyst', state: 'active' } as const;

/** The organisation whose analyst writes the demonstration's report, with a caller of the studio in its name. */
export async function createAnalyst(admin: ApiClient, origin: string): Promise<{ analyst: ApiClient; credentials: Credential[] }> {
  await admin.post('/admin/tenants', ANALYST);
  const person = { email: 'analyst@demo.example', roles: ['member', 'owner', 'analyst'] } as const;
  const { email, password } = await newPerson(admin, origin, ANALYST.id, person);
  const key = { name: 'Demonstration', scopes: ['studio'], days: 90 };
  const made = await admin.post<{ id: string; key: string }>(`/admin/tenants/${ANALYST.id}/keys`, key);
  const credentials: Credential[] = [
    { role: 'analyst', kind: 'sign-in', name: email, secret: password },
    { role: 'analyst', kind: 'key', name: made.id, secret: made.key },
  ];
  return { analyst: apiClient(origin, made.key), credentials };
} // prettier-ignore

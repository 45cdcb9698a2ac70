import type { Failure } from '#lib/api/call.ts';
import type { FormFault, TenantForm } from '../tenant-form.ts';

/** What every part of the form about an organisation gets. */
export interface FieldsProps {
  readonly form: TenantForm;
  readonly change: (part: Partial<TenantForm>) => void;
  /** Fields to be shown as wrong: none before the first attempt to send. */
  readonly faults: readonly FormFault[];
  /** Why the service refused the last attempt. */
  readonly failure: Failure | undefined;
}

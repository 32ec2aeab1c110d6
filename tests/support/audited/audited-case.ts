import type { AuditRecord } from '#shared/domain/trust/audit.ts';
import type { TestService } from '../client.ts';
import type { OperationName } from '../contract.ts';

/** An act and its expected audit record; by default the administrator acts. */
export interface AuditedCase {
  operation: OperationName;
  /** Prepares the service. */
  before?: (service: TestService) => Promise<unknown>;
  act: (service: TestService) => Promise<unknown>;
  record: Partial<AuditRecord>;
  /** better-auth writes in its own statement, before the audit record, so both are not one transaction. */
  isApart?: boolean;
}

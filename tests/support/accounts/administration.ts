import { serviceOn, type TestCaller, type TestService } from '../client.ts';
import { freshDatabase } from '../database.ts';

/** A service with two communes and the test accounts, and its administrator. */
export async function administration(): Promise<{ service: TestService; admin: TestCaller }> {
  const service = await serviceOn(freshDatabase());
  return { service, admin: service.as('quantri') };
}

/** Not built yet in this commit's worktree; see the features beside it. */
export function AuditPage() {
  return null;
}

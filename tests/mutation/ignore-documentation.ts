import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin';

interface Path {
  isCallExpression(): boolean;
  parentPath: Path | null;
  node: { callee?: { property?: { name?: string } } };
}

const DOCUMENTING = new Set(['describe', 'meta']);

/** Keeps Stryker from mutating `.describe()` and `.meta()` of schemas: texts of the OpenAPI document, without effect on results. */
export const strykerPlugins = [
  declareValuePlugin(PluginKind.Ignore, 'documentation', {
    shouldIgnore(path: Path) {
      const isWithin =
        path.parentPath?.isCallExpression() === true && path.parentPath.node.callee !== path.node;
      const called = path.parentPath?.node.callee?.property?.name;
      return isWithin && called !== undefined && DOCUMENTING.has(called)
        ? 'words of the document'
        : undefined;
    },
  }),
];

import type { Ignorer } from '@stryker-mutator/api/ignore';
import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin';

declare module '@stryker-mutator/api/ignore' {
  /** What of Babel's path is looked at here. */
  interface NodePath {
    readonly node: { readonly type: string; readonly key?: { readonly name?: string } };
  }
}

/** Examples of a rule are its tests and not its code: nothing in them is changed. */
const examples: Ignorer = {
  shouldIgnore({ node: { type, key } }) {
    return type === 'ObjectProperty' && key?.name === 'examples' ? 'examples of a rule are its tests' : undefined;
  },
};

/** What Stryker loads. */
export const strykerPlugins = [declareValuePlugin(PluginKind.Ignore, 'examples', examples)];

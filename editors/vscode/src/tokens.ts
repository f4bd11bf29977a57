/** Tells the server that this editor knows what a quotation, a speaker, a cue and a time are, so that it calls them so. */

import type { ClientCapabilities, FeatureState, StaticFeature } from 'vscode-languageclient/node';

const TYPES = ['quotation', 'speaker', 'cue', 'time'];

export class ArticleTokens implements StaticFeature {
  fillClientCapabilities(capabilities: ClientCapabilities): void {
    capabilities.textDocument?.semanticTokens?.tokenTypes.push(...TYPES);
  }

  initialize(): void {
    // The client's own feature does the rest.
  }

  getState(): FeatureState {
    return { kind: 'static' };
  }

  clear(): void {
    // There is nothing to clear.
  }
}

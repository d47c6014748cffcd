import { join } from "node:path";
import ts from "typescript";
import { options } from "./compile.js";

/** Where an editor's user is in a text: the caret, or the word after it for what is shown. */
export const CARET = "|";

/** What an editor shows about the word under the pointer. */
export interface Hover {
  /** The property and its type. */
  readonly type: string;
  /** Its comment, without tags. */
  readonly comment: string;
}

export interface Editor {
  /** What is offered at the caret, sorted. */
  readonly complete: (text: string) => readonly string[];
  /** What is shown about one of the things that are offered. */
  readonly explain: (text: string, name: string) => Hover;
  /** What is shown about the word after the caret. */
  readonly hover: (text: string) => Hover;
  /** How many errors the text has. */
  readonly errors: (text: string) => number;
}

/** The language service as editors run it, over one unsaved file of a project. */
export function editor(folder: string, before: string): Editor {
  const file = join(folder, "unsaved.ts");
  let version = 0;
  let source = "";
  const service = ts.createLanguageService({
    getCompilationSettings: () => options,
    getCurrentDirectory: () => folder,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    getScriptFileNames: () => [file],
    getScriptSnapshot: (name) => {
      const text = name === file ? source : ts.sys.readFile(name);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
    getScriptVersion: (name) => (name === file ? String(version) : "0"),
    directoryExists: (name) => ts.sys.directoryExists(name),
    fileExists: (name) => name === file || ts.sys.fileExists(name),
    readFile: (name) => (name === file ? source : ts.sys.readFile(name)),
  });

  /** Writes a text without its caret, and says where that was. */
  function open(text: string): number {
    const caret = text.indexOf(CARET);
    source = before + text.replace(CARET, "");
    version += 1;
    return before.length + caret;
  }

  function entries(text: string): readonly ts.CompletionEntry[] {
    const { isMemberCompletion = false, entries: all = [] } =
      service.getCompletionsAtPosition(file, open(text), undefined) ?? {};
    // Where any expression may stand, editors offer all names in scope after the words that fit.
    return isMemberCompletion
      ? all
      : all.filter(({ kind }) => kind === ts.ScriptElementKind.string);
  }

  const shown = (
    parts: ts.SymbolDisplayPart[] | undefined,
    comment: ts.SymbolDisplayPart[] | undefined,
  ): Hover => ({
    type: ts.displayPartsToString(parts).replace(/\s+/g, " "),
    comment: ts.displayPartsToString(comment),
  });

  return {
    complete: (text) =>
      entries(text)
        .map(({ name }) => name)
        .sort(),
    explain: (text, name) => {
      const details = service.getCompletionEntryDetails(
        file,
        open(text),
        name,
        undefined,
        undefined,
        undefined,
        undefined,
      );
      return shown(details?.displayParts, details?.documentation);
    },
    hover: (text) => {
      const info = service.getQuickInfoAtPosition(file, open(text));
      return shown(info?.displayParts, info?.documentation);
    },
    errors: (text) => {
      open(text);
      return service.getSemanticDiagnostics(file).length;
    },
  };
}

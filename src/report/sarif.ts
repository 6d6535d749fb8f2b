import { createHash } from 'node:crypto';
import { type FanormError, SourceError } from '../errors.js';
import { DecodeError } from '../io/decoder.js';
import type { Finding } from '../io/finding.js';
import type { Target } from '../io/target.js';
import { rules } from '../rules/index.js';
import type { Report, ReportOptions } from './report.js';

/** SARIF 2.1.0, written as it comes: results first, what could not be done at the end. */
export function sarifReport({ version }: ReportOptions): Report {
  const notifications: object[] = [];
  let results = 0;

  function head(): string {
    const described = rules.map(({ id, summary, why, safety }) => ({
      id,
      shortDescription: { text: summary },
      fullDescription: { text: why },
      properties: { safety },
    }));
    const tool = { driver: { name: 'fanorm', version, rules: described } };
    const start = { version: '2.1.0', $schema: 'https://json.schemastore.org/sarif-2.1.0.json' };
    return `${JSON.stringify(start).slice(0, -1)},"runs":[{"tool":${JSON.stringify(tool)},"results":[`;
  }

  const opening = () => (results === 0 ? head() : ',');

  return {
    findings: (target, findings) =>
      findings
        .map((finding) => {
          const text = `${opening()}\n${JSON.stringify(result(target, finding))}`;
          results++;
          return text;
        })
        .join(''),
    outcome: () => '',
    error(target, error, message) {
      notifications.push(notification(target, error, message));
      return '';
    },
    end() {
      const invocation = {
        executionSuccessful: notifications.length === 0,
        toolExecutionNotifications: notifications,
      };
      const rest = { invocations: [invocation], columnKind: 'unicodeCodePoints' };
      return `${results === 0 ? head() : ''}\n],${JSON.stringify(rest).slice(1, -1)}}]}\n`;
    },
  };
}

function result(target: Target, finding: Finding): object {
  const { rules: ids, part, editStart, editEnd, edit, before, after, reason, fix, lineText } = finding;
  const [ruleId = ''] = ids;
  const artifactLocation = { uri: uriOf(target) };
  const region = {
    startLine: editStart.line,
    startColumn: editStart.column,
    endLine: editEnd.line,
    endColumn: editEnd.column,
  };
  const change = {
    artifactLocation,
    replacements: [{ deletedRegion: region, insertedContent: { text: edit.text } }],
  };
  const inText = {
    locations: [{ physicalLocation: { artifactLocation, region } }],
    fixes: [{ description: { text: reason }, artifactChanges: [change] }],
  };
  return {
    ruleId,
    ruleIndex: rules.findIndex(({ id }) => id === ruleId),
    level: fix ? 'warning' : 'note',
    message: { text: `${before} → ${after} (${reason})` },
    ...(part === undefined ? inText : { locations: [inDocument(artifactLocation, part, editStart.line)] }),
    partialFingerprints: { 'ruleAndLine/v1': fingerprint(ruleId, lineText) },
    properties: { confidence: finding.confidence, rules: ids },
  };
}

/** A document has no lines that a fix could be put in; its paragraphs are named as those of a part. */
function inDocument(artifactLocation: { readonly uri: string }, part: string, paragraph: number): object {
  const logicalLocation = { fullyQualifiedName: `${part}:${paragraph}`, kind: 'element' };
  return { physicalLocation: { artifactLocation }, logicalLocations: [logicalLocation] };
}

function notification(target: Target, error: FanormError, message: string): object {
  const artifactLocation = { uri: uriOf(target) };
  return {
    level: 'error',
    descriptor: { id: error.code },
    message: { text: message },
    locations: [{ physicalLocation: { artifactLocation, ...regionOf(error) } }],
  };
}

function regionOf(error: FanormError): object {
  if (error instanceof DecodeError) return { region: { byteOffset: error.byteOffset, byteLength: 0 } };
  if (error instanceof SourceError) return { region: { startLine: error.line, startColumn: error.column } };
  return {};
}

/** Relative, with slashes, each part percent-encoded. A lone surrogate, which no URI can hold, becomes U+FFFD there. */
function uriOf({ shown }: Target): string {
  return shown
    .replaceAll('\\', '/')
    .split('/')
    .map((part) => encodeURIComponent(part.replace(/\p{Cs}/gu, '\ufffd')))
    .join('/');
}

function fingerprint(rule: string, line: string): string {
  return createHash('sha256').update(`${rule}\n${line.trim()}`).digest('hex').slice(0, 32);
}

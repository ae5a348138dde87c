/** What FollowTheMoney allows and requires in the schemata that are written, inherited properties included; by type. */
type Kind = 'text' | 'entity' | 'date' | 'email' | 'phone' | 'number' | 'identifier' | 'mimetype';
interface Schema {
  required: string[];
  properties: Record<string, Kind>;
  /** Schemata that each reference may lead to. */
  range: Record<string, string[]>;
}

const thing = {
  name: 'text',
  summary: 'text',
  description: 'text',
  alias: 'text',
  keywords: 'text',
  notes: 'text',
  proof: 'entity',
  modifiedAt: 'date',
} as const;
const document = {
  ...thing,
  title: 'text',
  author: 'text',
  fileName: 'text',
  fileSize: 'number',
  mimeType: 'mimetype',
  messageId: 'identifier',
  date: 'date',
  parent: 'entity',
} as const;
const interest = {
  startDate: 'date',
  endDate: 'date',
  date: 'date',
  summary: 'text',
  description: 'text',
  recordId: 'text',
  role: 'text',
  status: 'text',
} as const;
const things = ['Email', 'UserAccount', 'Asset', 'BankAccount', 'Address', 'LegalEntity', 'Person', 'Organization'];
const proof = { proof: ['Email'] };

export const ftmSchemata: Record<string, Schema> = {
  Email: {
    required: ['name'],
    properties: {
      ...document,
      subject: 'text',
      bodyText: 'text',
      sender: 'text',
      from: 'text',
      to: 'text',
      cc: 'text',
      bcc: 'text',
      inReplyTo: 'identifier',
      inReplyToEmail: 'entity',
    },
    range: proof,
  },
  UserAccount: {
    required: ['username'],
    properties: { ...thing, owner: 'entity', service: 'text', email: 'email', number: 'phone', username: 'text' },
    range: proof,
  },
  Asset: { required: ['name'], properties: thing, range: proof },
  BankAccount: {
    required: ['name'],
    properties: { ...thing, bankName: 'text', accountNumber: 'identifier', accountType: 'text' },
    range: proof,
  },
  LegalEntity: { required: ['name'], properties: thing, range: proof },
  Person: { required: ['name'], properties: thing, range: proof },
  Organization: { required: ['name'], properties: thing, range: proof },
  Address: {
    required: ['full'],
    properties: { ...thing, full: 'text', remarks: 'text', city: 'text', postalCode: 'text' },
    range: proof,
  },
  UnknownLink: {
    required: ['subject', 'object'],
    properties: { ...interest, subject: 'entity', object: 'entity' },
    range: { subject: things, object: things },
  },
  Documentation: {
    required: ['document', 'entity'],
    properties: { ...interest, document: 'entity', entity: 'entity' },
    range: { document: ['Email'], entity: things },
  },
};

const forms: Record<Kind, RegExp> = {
  text: /\S/,
  entity: /^[a-z0-9][a-z0-9.-]*$/,
  date: /^\d{4}(-\d\d(-\d\d(T\d\d(:\d\d(:\d\d)?)?)?)?)?$/,
  email: /^[^\s@]+@[^\s@]+\.[^\s@]+$/,
  phone: /^\+\d{7,15}$/,
  number: /^\d+$/,
  identifier: /\S/,
  mimetype: /^[a-z]+\/[a-z0-9.+-]+$/,
};

export interface FtmLine {
  id: string;
  schema: string;
  properties: Record<string, string[]>;
}

/** Everything that `ftm validate` would refuse or drop without a word. */
export function ftmComplaints(lines: readonly FtmLine[]): string[] {
  const schemaOf = new Map(lines.map(({ id, schema }) => [id, schema]));
  const complaints = schemaOf.size === lines.length ? [] : ['two entities have one id'];
  for (const { id, schema, properties } of lines) {
    const known = ftmSchemata[schema];
    if (!known) complaints.push(`${id}: no schema ${schema}`);
    for (const name of known?.required ?? [])
      if (!properties[name]?.length) complaints.push(`${id}: ${schema} without ${name}`);
    for (const [name, values] of Object.entries(properties)) {
      const kind = known?.properties[name];
      if (!kind) complaints.push(`${id}: ${schema} has no property ${name}`);
      if (new Set(values).size !== values.length || values.length === 0)
        complaints.push(`${id}: ${name} repeats or is empty`);
      for (const value of values) {
        if (kind && (!forms[kind].test(value) || /[\u0000-\u0008\u000B-\u001F]/.test(value)))
          complaints.push(`${id}: ${name} ${JSON.stringify(value)}`);
        if (kind === 'entity' && !known?.range[name]?.includes(schemaOf.get(value) ?? ''))
          complaints.push(`${id}: ${name} leads to ${value}`);
      }
    }
  }
  return complaints;
}

/** A party of a docket: its side, and who represented it. */
import type { Line } from '../jsonl.ts';
import { type Json, list, object, textOf } from './bods.ts';
import { type Builder, cut, edtfOf } from './builder.ts';
import { within } from './objects.ts';
import { kindOf, type Say } from './recap-model.ts';
import { safeId } from './settings.ts';

export function readParty(builder: Builder, line: Line, party: Json, courtCase: string, say: Say): void {
  const name = textOf(party.name);
  const place = name === undefined ? line : within(line, JSON.stringify(name));
  if (name === undefined) {
    builder.leaveOut(line, 'parties', 'a party without a name');
    return;
  }
  const type = kindOf(name);
  const id = safeId({ Person: 'person', Company: 'company', Organization: 'organization' }[type], name);
  builder.entity(line, id, type, name);
  const roles = list(party.party_types).map(object);
  for (const role of roles.length > 0 ? roles : [{}]) {
    const word = textOf(role.name) ?? textOf(party.type) ?? 'party';
    const predicate = /plaintiff|petitioner|appellant|claimant/i.test(word)
      ? 'PLAINTIFF_IN'
      : /defendant|respondent|appellee/i.test(word)
        ? 'DEFENDANT_IN'
        : 'PARTY_IN';
    const ended = edtfOf(textOf(role.date_terminated) ?? '');
    const more = textOf(role.extra_info);
    say(
      { subject: id, predicate, object: courtCase },
      `${word}${more ? `: ${more}` : ''}`,
      { during: ended && `/${ended}` },
      JSON.stringify(name),
    );
    for (const key of [
      'criminal_counts',
      'criminal_complaints',
      'highest_offense_level_opening',
      'highest_offense_level_terminated',
    ])
      if (list(role[key]).some((value) => value !== ''))
        builder.leaveOut(
          within(line, `"${key}"`),
          key,
          `${key} of ${name}: no predicate of the vocabulary is for it`,
        );
  }
  for (const one of list(party.attorneys)) {
    const attorney =
      typeof object(one).attorney === 'object'
        ? { ...object(one), ...object(object(one).attorney) }
        : object(one);
    const lawyer = textOf(attorney.name);
    if (lawyer === undefined) {
      builder.leaveOut(
        place,
        'attorneys',
        `an attorney of ${name} who is only named by ${textOf(attorney.attorney) ?? textOf(one) ?? 'nothing'}`,
      );
      continue;
    }
    const person = safeId('person', lawyer);
    builder.entity(line, person, 'Person', lawyer);
    const roles = [...list(attorney.roles), ...list(attorney.role)]
      .map((role) => textOf(object(role).role_raw) ?? textOf(object(role).role) ?? textOf(role))
      .filter(Boolean);
    say(
      { subject: person, predicate: 'REPRESENTED', object: id },
      `attorney${roles.length > 0 ? `, role ${roles.join(', ')}` : ''}`,
      {},
      JSON.stringify(lawyer),
    );
    for (const key of ['contact_raw', 'contact', 'phone', 'email', 'fax']) {
      const value = textOf(attorney[key]);
      if (value !== undefined)
        say(
          { subject: person, predicate: 'REACHABLE_AT', value: cut(value) },
          `${key}: ${value}`,
          {},
          `"${key}"`,
        );
    }
  }
}

import { expect, test } from 'vitest';
import { caseLink, routeOf, ruleLink } from '../src/route.ts';

test.each([
  ['', { page: 'caseload' }],
  ['#', { page: 'caseload' }],
  ['#/', { page: 'caseload' }],
  ['#/settings', { page: 'settings' }],
  ['#/settings/', { page: 'settings' }],
  ['#/verify', { page: 'verify' }],
  ['#/proof', { page: 'proof' }],
  ['#/sources', { page: 'sources', at: undefined }],
  ['#/sources/', { page: 'sources', at: undefined }],
  ['#/sources/mon-10', { page: 'sources', at: 'mon-10' }],
  ['#/case/a%2Fb', { page: 'case', id: 'a/b' }],
  ['#/statechart', { page: 'statechart', id: undefined }],
  ['#/statechart/naive', { page: 'statechart', id: 'naive' }],
  ['#/design', { page: 'design' }],
])('%s is read', (hash, route) => {
  expect(routeOf(hash)).toEqual(route);
});

test.each(['#/case', '#/case/', '#/case/a/b', '#/elsewhere', '#/settings/more', '#/case/%E0%A4%A', '#/%2F'])(
  '%s leads nowhere, and says so',
  (hash) => {
    expect(routeOf(hash)).toEqual({ page: 'unknown' });
  },
);

test('a link reads back as what it was made for', () => {
  expect(routeOf(caseLink('50 % / ä#?'))).toEqual({ page: 'case', id: '50 % / ä#?' });
  expect(routeOf(ruleLink('EU-02'))).toEqual({ page: 'sources', at: 'EU-02' });
});

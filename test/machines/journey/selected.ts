import { adherent, chosen, diagnosed, man, relapse } from '../events.ts';

/** A man with active relapsing-remitting disease, judged fit for the long monitoring. */
export const SELECTED = [
  man(),
  diagnosed('rrms', '2024-01-08'),
  relapse('2024-01-02'),
  adherent('2024-01-08'),
] as const;
export const CHOSEN = [...SELECTED, chosen('2024-01-09')] as const;

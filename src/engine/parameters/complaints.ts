/** Numbers of encounters that fail: who complains, what is done about it, and what stays. */
import { chosen, row } from './row';

const tarp = 'Goodman (TARP)';
const knox = 'Knox & van Oest 2014';

export const COMPLAINTS = {
  stakesEveryday: row(0.3, 0, 1, 'stakes', chosen, 'What hangs on a purchase where a segment does not say'),
  failureStakes: row(
    0.3,
    0,
    1,
    'level per stakes',
    chosen,
    'What a failure costs the encounter more where more hangs on it than on everyday things'
  ),
  complaintLeast: row(0.05, 0, 1, 'share', tarp, 'Failures complained about where little hangs on them'),
  complaintStakes: row(0.25, 0, 1, 'share per stakes', tarp, 'Further complaints the more hangs on it'),
  complaintEase: row(0.25, 0, 1, 'share', tarp, 'Further complaints where complaining is made easy'),
  resolvedLeast: row(0.25, 0, 1, 'share', chosen, 'Complaints made good where nothing is prepared for them'),
  resolvedBuilt: row(0.55, 0, 1, 'share', chosen, 'Further ones made good by a full recovery'),
  resolvedMorale: row(0.15, 0, 1, 'share', 'Heskett et al. 1994', 'Further ones made good by willing people'),
  fastLeast: row(0.05, 0, 1, 'share', chosen, 'Of those made good, made good at once with nothing prepared'),
  fastBuilt: row(0.6, 0, 1, 'share', chosen, 'Further ones at once where people may decide on the spot'),
  fastMorale: row(0.2, 0, 1, 'share', 'Heskett et al. 1994', 'Further ones at once by willing people'),
  recoveryLoad: row(1.5, 0, 5, 'share per load', chosen, 'Recovery lost to load beyond the easy one'),
  recoveryLift: row(
    0.75,
    0,
    1,
    'share of the loss',
    'de Matos, Henrique & Rossi 2007',
    'What making good gives the encounter back'
  ),
  recoveryLiftFast: row(
    1.05,
    0,
    1.3,
    'share of the loss',
    'de Matos, Henrique & Rossi 2007',
    'What making good at once gives it back: a little more than was lost'
  ),
  recoveryCost: row(0.5, 0, 3, 'share of the price', chosen, 'What making good one complaint costs'),
  grudge: row(8, 0, 12, 'utility', tarp, 'Held against a company after a failure with everything at stake'),
  grudgeLeast: row(0.05, 0, 1, 'share', tarp, 'Part of that where nothing is at stake'),
  grudgeUnresolved: row(0.8, 0, 1, 'share', tarp, 'Grudge of who complained in vain, against the silent'),
  grudgeResolved: row(0.4, 0, 1, 'share', knox, 'Grudge after making good, against the silent'),
  grudgeFast: row(0.1, 0, 1, 'share', knox, 'Grudge after making good at once: never quite nothing'),
  grudgePurchases: row(0.2, 0, 1, 'per purchase', knox, 'How former purchases soften a grudge'),
  grudgeMost: row(8, 0, 20, 'utility', chosen, 'The largest grudge'),
  grudgeKept: row(0.85, 0, 1, 'share a trip', chosen, 'Grudge left after a shopping trip'),
  soreWeeks: row(26, 0, 104, 'weeks', 'Maxham & Netemeyer 2002', 'How long a second failure is the second'),
  secondBreach: row(
    0.6,
    0,
    1,
    'share',
    'Maxham & Netemeyer 2002',
    'Trust broken at once by a second failure with everything at stake'
  )
} as const;

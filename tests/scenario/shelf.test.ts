/** What the build brings into the app: the shelf, and texts in Traditional Chinese. */
import { shelf } from 'virtual:scenarios';
import messages from 'virtual:messages/zh-Hant';
import { describe, expect, it } from 'vitest';
import { loadScenario, scenarioIds } from '../../src/cli/scenario-files';
import { toTraditional } from '../../src/cli/traditional';
import simplified from '../../src/text/messages/zh-Hans/home.json';

describe('the shelf', () => {
  it('has every scenario file, each to be loaded when it is wanted', async () => {
    expect(shelf.map(({ id }) => id)).toEqual(scenarioIds());
    for (const entry of shelf) expect(await entry.load()).toEqual(loadScenario(entry.id));
  });

  it('says of a scenario what the home screen shows', () => {
    const corner = shelf.find(({ id }) => id === 'corner-shops');
    expect(corner).toMatchObject({ difficulty: 1, rounds: 4, minutes: 10 });
    expect(corner?.title.en).toBe('Three shops on a corner');
  });
});

describe('Traditional Chinese', () => {
  it('is derived for every message', () => {
    expect(Object.keys(messages['home'] ?? {})).toEqual(Object.keys(simplified));
    expect(messages['home']?.['saves']).toBe('存檔');
  });

  it('differs from Simplified where it should', () => {
    const { title, briefing, debrief } = loadScenario('corner-shops');
    expect(title['zh-Hant']).toBe('街角三家店');
    expect(briefing.goal['zh-Hant']).toContain('顧客滿意');
    expect(debrief.notice.every((words) => words['zh-Hant'] !== words['zh-Hans'])).toBe(true);
  });

  it('keeps placeholders as they are', () => {
    expect(toTraditional('每周 {n} 小时')).toBe('每週 {n} 小時');
    expect(toTraditional('{n, plural, other {# 周}}')).toContain('{n, plural, other {# ');
  });

  it('mends what the tables guess wrong, and uses the words of Taiwan', () => {
    expect(toTraditional('看表格')).toBe('看表格');
    expect(toTraditional('放下面包走了')).toBe('放下麵包走了');
    expect(toTraditional('“营销”，存为文件')).toBe('「行銷」，存為檔案');
    expect(toTraditional('概率服从正态分布')).toBe('機率服從常態分配');
    expect(toTraditional('宽带周卡，再签两年')).toBe('寬頻週卡，再簽兩年');
    expect(toTraditional('标签')).toBe('標籤');
    expect(toTraditional('从利润里扣，记在成本里')).toBe('從利潤裡扣，記在成本裡');
  });
});

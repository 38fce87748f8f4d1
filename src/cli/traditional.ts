/** Traditional Chinese from Simplified, as Taiwan writes it; run when the app is built, never in the browser. */
import * as OpenCC from 'opencc-js/cn2t';

/** What the character tables give and what it should be: wrong guesses first, then words Taiwan has of its own. */
const CORRECTIONS: readonly (readonly [string, string])[] = [
  ['看錶格', '看表格'],
  ['放下面包', '放下麵包'],
  ['玩傢', '玩家'],
  ['馮 於 董', '馮 于 董'],
  ['} 周', '} 週'],
  ['{week}周', '{week}週'],
  ['營銷', '行銷'],
  ['情景', '情境'],
  ['屏幕', '螢幕'],
  ['文件', '檔案'],
  ['導出', '匯出'],
  ['刷新', '重新整理'],
  ['設備', '裝置'],
  ['軟件', '軟體'],
  ['加載', '載入'],
  ['存儲', '儲存'],
  ['標籤頁', '分頁'],
  ['數據', '資料'],
  ['字符', '字元'],
  ['信息', '資訊'],
  ['寬帶', '寬頻'],
  ['周卡', '週卡'],
  ['按周', '按週'],
  ['籤', '簽'],
  ['標簽', '標籤'],
  ['利潤里', '利潤裡'],
  ['成本里', '成本裡'],
  ['人數里', '人數裡'],
  ['網絡', '網路'],
  ['聯網後', '連線後'],
  ['回車', 'Enter '],
  ['檔案夾', '資料夾'],
  ['客戶檔案', '顧客資料'],
  ['顧客檔案', '顧客資料'],
  ['打開檔案', '打開資料'],
  ['合上檔案', '合上資料'],
  ['無痕窗口', '無痕視窗'],
  ['賬', '帳'],
  ['這臺', '這台'],
  ['經營臺', '經營台'],
  ['保存', '儲存'],
  ['丟失', '遺失'],
  ['拼寫', '拼字'],
  ['縮進', '縮排'],
  ['渠道', '通路'],
  ['市場份額', '市占率'],
  ['份額', '市占率'],
  ['復盤', '回顧'],
  ['代金券', '抵用券'],
  ['積點卡', '集點卡'],
  ['夥計', '店員'],
  ['這兒', '這裡'],
  ['概率', '機率'],
  ['默認值', '預設值'],
  ['正態分佈', '常態分配'],
  ['分佈', '分配'],
  ['方差', '變異數'],
  ['散列', '雜湊'],
  ['接受迴歸', '接受回歸'],
  ['臺階', '台階'],
  ['德魯克', '杜拉克'],
  ['貝里', '貝瑞'],
  ['“', '「'],
  ['”', '」'],
  ['‘', '『'],
  ['’', '』']
];

const convert = OpenCC.Converter({ from: 'cn', to: 'tw' });

export function toTraditional(simplified: string): string {
  const corrected = CORRECTIONS.reduce(
    (text, [wrong, right]) => text.replaceAll(wrong, right),
    convert(simplified)
  );
  return corrected.trim();
}

/** Every string inside plain data; keys stay. */
export function traditionalTexts<T>(data: T): T {
  if (typeof data === 'string') return toTraditional(data) as T;
  if (Array.isArray(data)) return data.map(traditionalTexts) as T;
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([key, inner]) => [key, traditionalTexts(inner)])) as T;
}

import type { Phrase } from '@nuanyu/types/handbook'

/**
 * The 《暖语手册》 the software ships with, until the hospital publishes its own. An id is stored with every rating that
 * heard the phrase: new phrases take new ids, and an id is never reused for other words.
 */

export interface Handbook {
  version: number
  title: string
  phrases: Phrase[]
}

export interface DefaultHandbook extends Handbook {
  version: 1
  title: '暖语手册'
}

const anyPhrases: Phrase[] = [
  { id: 'any-w01', tone: 'warm', postKind: 'any', scene: '迎接', text: '您好，请问有什么可以帮您？' },
  { id: 'any-w02', tone: 'warm', postKind: 'any', scene: '迎接', text: '您请坐，慢慢说，我听着' },
  { id: 'any-w03', tone: 'warm', postKind: 'any', scene: '解释', text: '我给您讲一遍，没听清我再讲' },
  { id: 'any-w04', tone: 'warm', postKind: 'any', scene: '等候', text: '让您久等了，谢谢您的耐心' },
  { id: 'any-w05', tone: 'warm', postKind: 'any', scene: '安抚', text: '别着急，我们一起想办法' },
  { id: 'any-w06', tone: 'warm', postKind: 'any', scene: '指引', text: '我带您过去，就在前面' },
  { id: 'any-w07', tone: 'warm', postKind: 'any', scene: '致歉', text: '对不起，是我们没做好' },
  { id: 'any-w08', tone: 'warm', postKind: 'any', scene: '送别', text: '请慢走，注意脚下' },
  { id: 'any-w09', tone: 'warm', postKind: 'any', scene: '送别', text: '回去有不明白的，随时打电话来' },
  { id: 'any-f01', tone: 'forbidden', postKind: 'any', scene: '答问', text: '不知道' },
  { id: 'any-f02', tone: 'forbidden', postKind: 'any', scene: '答问', text: '问别人去' },
  { id: 'any-f03', tone: 'forbidden', postKind: 'any', scene: '答问', text: '没看见我正忙着吗' },
  { id: 'any-f04', tone: 'forbidden', postKind: 'any', scene: '解释', text: '跟你说了你也不懂' },
  { id: 'any-f05', tone: 'forbidden', postKind: 'any', scene: '解释', text: '刚才不是说过了吗' },
  { id: 'any-f06', tone: 'forbidden', postKind: 'any', scene: '推诿', text: '这事不归我管' },
  { id: 'any-f07', tone: 'forbidden', postKind: 'any', scene: '推诿', text: '有意见找领导去' },
  { id: 'any-f08', tone: 'forbidden', postKind: 'any', scene: '等候', text: '急什么，等着' },
  { id: 'any-f09', tone: 'forbidden', postKind: 'any', scene: '顶撞', text: '嫌不好就别来这儿看' },
]

const registrationPhrases: Phrase[] = [
  { id: 'registration-w01', tone: 'warm', postKind: 'registration', scene: '迎接', text: '您好，请问您想挂哪个科？' },
  {
    id: 'registration-w02',
    tone: 'warm',
    postKind: 'registration',
    scene: '询问',
    text: '说说哪里不舒服，我帮您看挂哪科',
  },
  {
    id: 'registration-w03',
    tone: 'warm',
    postKind: 'registration',
    scene: '解释',
    text: '今天的号满了，帮您约明天上午好吗',
  },
  {
    id: 'registration-w04',
    tone: 'warm',
    postKind: 'registration',
    scene: '解释',
    text: '您的号是下午两点，一点半来就行',
  },
  { id: 'registration-w05', tone: 'warm', postKind: 'registration', scene: '等候', text: '前面还有三位，麻烦您稍等' },
  {
    id: 'registration-w06',
    tone: 'warm',
    postKind: 'registration',
    scene: '指引',
    text: '诊室在二楼左手边，跟着蓝线走',
  },
  {
    id: 'registration-w07',
    tone: 'warm',
    postKind: 'registration',
    scene: '安抚',
    text: '不会用手机没关系，我来帮您挂',
  },
  {
    id: 'registration-w08',
    tone: 'warm',
    postKind: 'registration',
    scene: '核对',
    text: '我跟您核对一下姓名和就诊时间',
  },
  { id: 'registration-w09', tone: 'warm', postKind: 'registration', scene: '送别', text: '号挂好了，单子请收好，慢走' },
  { id: 'registration-f01', tone: 'forbidden', postKind: 'registration', scene: '解释', text: '没号了，明天早点来' },
  { id: 'registration-f02', tone: 'forbidden', postKind: 'registration', scene: '答问', text: '自己不会看屏幕吗' },
  { id: 'registration-f03', tone: 'forbidden', postKind: 'registration', scene: '顶撞', text: '挂错了怪谁' },
  { id: 'registration-f04', tone: 'forbidden', postKind: 'registration', scene: '答问', text: '我哪知道你该挂什么科' },
  { id: 'registration-f05', tone: 'forbidden', postKind: 'registration', scene: '等候', text: '快点说，后面排着队呢' },
  { id: 'registration-f06', tone: 'forbidden', postKind: 'registration', scene: '推诿', text: '手机上挂去，别来窗口' },
  { id: 'registration-f07', tone: 'forbidden', postKind: 'registration', scene: '推诿', text: '系统坏了，找我也没用' },
]

const triagePhrases: Phrase[] = [
  { id: 'triage-w01', tone: 'warm', postKind: 'triage', scene: '迎接', text: '您好，请先坐下，我给您量个血压' },
  { id: 'triage-w02', tone: 'warm', postKind: 'triage', scene: '询问', text: '您今天主要是哪里不舒服？' },
  { id: 'triage-w03', tone: 'warm', postKind: 'triage', scene: '询问', text: '以前来看过吗？带病历了没有？' },
  { id: 'triage-w04', tone: 'warm', postKind: 'triage', scene: '解释', text: '急重的病人要先看，请您体谅' },
  { id: 'triage-w05', tone: 'warm', postKind: 'triage', scene: '等候', text: '您前面还有五位，大约等半小时' },
  { id: 'triage-w06', tone: 'warm', postKind: 'triage', scene: '等候', text: '叫到您的名字，我会来提醒您' },
  { id: 'triage-w07', tone: 'warm', postKind: 'triage', scene: '指引', text: '心电图在一楼东头，我指给您看' },
  { id: 'triage-w08', tone: 'warm', postKind: 'triage', scene: '安抚', text: '您脸色不太好，我先扶您坐下' },
  { id: 'triage-w09', tone: 'warm', postKind: 'triage', scene: '送别', text: '看完有不明白的，再来找我' },
  { id: 'triage-f01', tone: 'forbidden', postKind: 'triage', scene: '等候', text: '叫到你再过来，别老问' },
  { id: 'triage-f02', tone: 'forbidden', postKind: 'triage', scene: '答问', text: '墙上写着呢，自己看' },
  { id: 'triage-f03', tone: 'forbidden', postKind: 'triage', scene: '等候', text: '都在等，又不是你一个' },
  { id: 'triage-f04', tone: 'forbidden', postKind: 'triage', scene: '指引', text: '往前走，自己找去' },
  { id: 'triage-f05', tone: 'forbidden', postKind: 'triage', scene: '顶撞', text: '你这算什么急，坐着去' },
  { id: 'triage-f06', tone: 'forbidden', postKind: 'triage', scene: '询问', text: '说重点，别扯那么多' },
  { id: 'triage-f07', tone: 'forbidden', postKind: 'triage', scene: '推诿', text: '医生没来，我有什么办法' },
]

const outpatientPhrases: Phrase[] = [
  { id: 'outpatient-w01', tone: 'warm', postKind: 'outpatient', scene: '迎接', text: '请坐，您哪里不舒服，慢慢说' },
  { id: 'outpatient-w02', tone: 'warm', postKind: 'outpatient', scene: '询问', text: '除了这个，还有别的不舒服吗？' },
  { id: 'outpatient-w03', tone: 'warm', postKind: 'outpatient', scene: '解释', text: '我画个图给您看，这样好懂一些' },
  { id: 'outpatient-w04', tone: 'warm', postKind: 'outpatient', scene: '解释', text: '做这个检查，是想弄清楚病因' },
  { id: 'outpatient-w05', tone: 'warm', postKind: 'outpatient', scene: '操作前', text: '我给您听一下心肺，听筒有点凉' },
  { id: 'outpatient-w06', tone: 'warm', postKind: 'outpatient', scene: '操作前', text: '检查时会拉上帘子，您放心' },
  { id: 'outpatient-w07', tone: 'warm', postKind: 'outpatient', scene: '商量', text: '有两种办法，您和家里人商量商量' },
  { id: 'outpatient-w08', tone: 'warm', postKind: 'outpatient', scene: '安抚', text: '这个病能控制住，您别太担心' },
  { id: 'outpatient-w09', tone: 'warm', postKind: 'outpatient', scene: '交代', text: '药一天两次，饭后吃，我写在这儿' },
  { id: 'outpatient-w10', tone: 'warm', postKind: 'outpatient', scene: '送别', text: '两周后来复查，不舒服随时来' },
  { id: 'outpatient-f01', tone: 'forbidden', postKind: 'outpatient', scene: '询问', text: '到底哪儿不舒服，说清楚' },
  { id: 'outpatient-f02', tone: 'forbidden', postKind: 'outpatient', scene: '解释', text: '你是医生还是我是医生' },
  { id: 'outpatient-f03', tone: 'forbidden', postKind: 'outpatient', scene: '解释', text: '说了你也听不懂，照做就行' },
  { id: 'outpatient-f04', tone: 'forbidden', postKind: 'outpatient', scene: '等候', text: '出去等着，没叫你呢' },
  { id: 'outpatient-f05', tone: 'forbidden', postKind: 'outpatient', scene: '顶撞', text: '不信我就换别人看' },
  {
    id: 'outpatient-f06',
    tone: 'forbidden',
    postKind: 'outpatient',
    scene: '安抚',
    text: '这么大年纪了，治不治都一样',
  },
  { id: 'outpatient-f07', tone: 'forbidden', postKind: 'outpatient', scene: '交代', text: '药单上写着，自己看' },
  { id: 'outpatient-f08', tone: 'forbidden', postKind: 'outpatient', scene: '推诿', text: '这不是我的病人，别问我' },
]

const wardPhrases: Phrase[] = [
  { id: 'ward-w01', tone: 'warm', postKind: 'ward', scene: '迎接', text: '您好，我是您的责任护士，先带您去床位' },
  { id: 'ward-w02', tone: 'warm', postKind: 'ward', scene: '询问', text: '昨晚睡得好吗？伤口还疼不疼？' },
  { id: 'ward-w03', tone: 'warm', postKind: 'ward', scene: '操作前', text: '我要给您打针了，会有一点点疼' },
  { id: 'ward-w04', tone: 'warm', postKind: 'ward', scene: '操作前', text: '跟您核对一下，请告诉我您的名字' },
  { id: 'ward-w05', tone: 'warm', postKind: 'ward', scene: '解释', text: '这瓶是消炎的，大约滴一个小时' },
  { id: 'ward-w06', tone: 'warm', postKind: 'ward', scene: '等候', text: '我马上来，先把隔壁的针拔了' },
  { id: 'ward-w07', tone: 'warm', postKind: 'ward', scene: '安抚', text: '家属也别太累，有事按铃叫我们' },
  { id: 'ward-w08', tone: 'warm', postKind: 'ward', scene: '安抚', text: '您恢复得不错，咱们慢慢来' },
  { id: 'ward-w09', tone: 'warm', postKind: 'ward', scene: '巡视', text: '我来看看您，有什么需要吗？' },
  { id: 'ward-w10', tone: 'warm', postKind: 'ward', scene: '夜间', text: '我把灯调暗些，您安心睡' },
  { id: 'ward-w11', tone: 'warm', postKind: 'ward', scene: '送别', text: '出院了，药怎么吃我再跟您说一遍' },
  { id: 'ward-w12', tone: 'warm', postKind: 'ward', scene: '送别', text: '回家好好养，过几天我打电话问您' },
  { id: 'ward-f01', tone: 'forbidden', postKind: 'ward', scene: '答问', text: '找你的医生去，别问我' },
  { id: 'ward-f02', tone: 'forbidden', postKind: 'ward', scene: '操作前', text: '别动！扎不上怪你自己' },
  { id: 'ward-f03', tone: 'forbidden', postKind: 'ward', scene: '呼叫', text: '叫什么叫，没看见忙着吗' },
  { id: 'ward-f04', tone: 'forbidden', postKind: 'ward', scene: '呼叫', text: '刚换过又按铃，有完没完' },
  { id: 'ward-f05', tone: 'forbidden', postKind: 'ward', scene: '夜间', text: '吵什么，别人不睡觉啊' },
  { id: 'ward-f06', tone: 'forbidden', postKind: 'ward', scene: '家属', text: '家属干什么吃的' },
  { id: 'ward-f07', tone: 'forbidden', postKind: 'ward', scene: '安抚', text: '疼？哪有不疼的，忍着' },
  { id: 'ward-f08', tone: 'forbidden', postKind: 'ward', scene: '称呼', text: '12床，打针！' },
  { id: 'ward-f09', tone: 'forbidden', postKind: 'ward', scene: '推诿', text: '我不管这床，等管床的来' },
]

const labPhrases: Phrase[] = [
  { id: 'lab-w01', tone: 'warm', postKind: 'lab', scene: '迎接', text: '您好，请坐，把袖子往上挽一点' },
  { id: 'lab-w02', tone: 'warm', postKind: 'lab', scene: '核对', text: '请告诉我您的姓名，我核对一下' },
  { id: 'lab-w03', tone: 'warm', postKind: 'lab', scene: '操作前', text: '会有一点疼，握拳，放松就好' },
  { id: 'lab-w04', tone: 'warm', postKind: 'lab', scene: '操作前', text: '屋里有点冷，给您盖条毯子' },
  { id: 'lab-w05', tone: 'warm', postKind: 'lab', scene: '解释', text: '报告下午四点出，手机上也能看' },
  { id: 'lab-w06', tone: 'warm', postKind: 'lab', scene: '解释', text: '机器声音有点大，不舒服就捏这个球' },
  { id: 'lab-w07', tone: 'warm', postKind: 'lab', scene: '等候', text: '前面还有两位，空腹久了您先坐' },
  { id: 'lab-w08', tone: 'warm', postKind: 'lab', scene: '安抚', text: '小朋友真勇敢，马上就好' },
  { id: 'lab-w09', tone: 'warm', postKind: 'lab', scene: '致歉', text: '没扎好，对不起，换个人来给您抽' },
  { id: 'lab-w10', tone: 'warm', postKind: 'lab', scene: '送别', text: '按住五分钟别揉，可以去吃早饭了' },
  { id: 'lab-f01', tone: 'forbidden', postKind: 'lab', scene: '操作前', text: '快点，胳膊伸过来' },
  { id: 'lab-f02', tone: 'forbidden', postKind: 'lab', scene: '操作前', text: '血管这么细，怪谁' },
  { id: 'lab-f03', tone: 'forbidden', postKind: 'lab', scene: '答问', text: '报告没出就是没出，别催' },
  { id: 'lab-f04', tone: 'forbidden', postKind: 'lab', scene: '解释', text: '什么意思？问你医生去' },
  { id: 'lab-f05', tone: 'forbidden', postKind: 'lab', scene: '等候', text: '没憋好尿来干什么，出去' },
  { id: 'lab-f06', tone: 'forbidden', postKind: 'lab', scene: '操作前', text: '衣服脱了躺上去，快点' },
  { id: 'lab-f07', tone: 'forbidden', postKind: 'lab', scene: '推诿', text: '机器坏了，我也没办法' },
]

const cashierPhrases: Phrase[] = [
  { id: 'cashier-w01', tone: 'warm', postKind: 'cashier', scene: '迎接', text: '您好，请问是缴费还是办出院？' },
  { id: 'cashier-w02', tone: 'warm', postKind: 'cashier', scene: '核对', text: '一共二百一十六元，请您核对' },
  { id: 'cashier-w03', tone: 'warm', postKind: 'cashier', scene: '解释', text: '这部分医保报了，这部分要自己付' },
  { id: 'cashier-w04', tone: 'warm', postKind: 'cashier', scene: '解释', text: '这项是自费的，我在单子上给您标出来' },
  { id: 'cashier-w05', tone: 'warm', postKind: 'cashier', scene: '指引', text: '缺的这张证明，一楼医保窗口能补' },
  { id: 'cashier-w06', tone: 'warm', postKind: 'cashier', scene: '等候', text: '系统有点慢，请您稍等一会儿' },
  { id: 'cashier-w07', tone: 'warm', postKind: 'cashier', scene: '安抚', text: '您别急，这笔钱我帮您查清楚' },
  { id: 'cashier-w08', tone: 'warm', postKind: 'cashier', scene: '便民', text: '现金、手机、刷卡都可以' },
  { id: 'cashier-w09', tone: 'warm', postKind: 'cashier', scene: '送别', text: '发票和找零请点好，慢走' },
  { id: 'cashier-f01', tone: 'forbidden', postKind: 'cashier', scene: '解释', text: '单子上写着，自己看' },
  { id: 'cashier-f02', tone: 'forbidden', postKind: 'cashier', scene: '解释', text: '机器算的，错不了' },
  { id: 'cashier-f03', tone: 'forbidden', postKind: 'cashier', scene: '答问', text: '报多少问医保局去' },
  { id: 'cashier-f04', tone: 'forbidden', postKind: 'cashier', scene: '核对', text: '没零钱就去换，别耽误人' },
  { id: 'cashier-f05', tone: 'forbidden', postKind: 'cashier', scene: '推诿', text: '材料不齐，回去拿去' },
  { id: 'cashier-f06', tone: 'forbidden', postKind: 'cashier', scene: '等候', text: '下班了，明天再来' },
  { id: 'cashier-f07', tone: 'forbidden', postKind: 'cashier', scene: '顶撞', text: '嫌贵就别看病' },
]

const pharmacyPhrases: Phrase[] = [
  { id: 'pharmacy-w01', tone: 'warm', postKind: 'pharmacy', scene: '迎接', text: '您好，请给我取药单，我来给您配' },
  { id: 'pharmacy-w02', tone: 'warm', postKind: 'pharmacy', scene: '核对', text: '跟您核对姓名，一共三种药' },
  { id: 'pharmacy-w03', tone: 'warm', postKind: 'pharmacy', scene: '解释', text: '这个饭前吃，那个饭后吃，我写上了' },
  { id: 'pharmacy-w04', tone: 'warm', postKind: 'pharmacy', scene: '解释', text: '这两种药要隔开一小时吃' },
  { id: 'pharmacy-w05', tone: 'warm', postKind: 'pharmacy', scene: '询问', text: '您对什么药过敏吗？' },
  { id: 'pharmacy-w06', tone: 'warm', postKind: 'pharmacy', scene: '等候', text: '药正在配，前面还有四位' },
  { id: 'pharmacy-w07', tone: 'warm', postKind: 'pharmacy', scene: '安抚', text: '看不清字没关系，我贴大字标签' },
  { id: 'pharmacy-w08', tone: 'warm', postKind: 'pharmacy', scene: '解释', text: '这药暂时缺，我帮您问医生能不能换' },
  { id: 'pharmacy-w09', tone: 'warm', postKind: 'pharmacy', scene: '送别', text: '药请拿好，怎么吃随时打电话问' },
  { id: 'pharmacy-f01', tone: 'forbidden', postKind: 'pharmacy', scene: '答问', text: '怎么吃？看说明书' },
  { id: 'pharmacy-f02', tone: 'forbidden', postKind: 'pharmacy', scene: '答问', text: '医生开的，问医生去' },
  { id: 'pharmacy-f03', tone: 'forbidden', postKind: 'pharmacy', scene: '等候', text: '喊到再来，堵着窗口干什么' },
  { id: 'pharmacy-f04', tone: 'forbidden', postKind: 'pharmacy', scene: '解释', text: '没这个药，别处买去' },
  { id: 'pharmacy-f05', tone: 'forbidden', postKind: 'pharmacy', scene: '核对', text: '自己点，离了窗口不管' },
  { id: 'pharmacy-f06', tone: 'forbidden', postKind: 'pharmacy', scene: '送别', text: '拿走，下一个' },
  { id: 'pharmacy-f07', tone: 'forbidden', postKind: 'pharmacy', scene: '顶撞', text: '爱吃不吃，随你' },
]

const emergencyPhrases: Phrase[] = [
  { id: 'emergency-w01', tone: 'warm', postKind: 'emergency', scene: '迎接', text: '别慌，我们马上来，先躺下' },
  { id: 'emergency-w02', tone: 'warm', postKind: 'emergency', scene: '询问', text: '什么时候开始疼的？指给我看看' },
  { id: 'emergency-w03', tone: 'warm', postKind: 'emergency', scene: '解释', text: '先抢救，手续可以后补' },
  { id: 'emergency-w04', tone: 'warm', postKind: 'emergency', scene: '解释', text: '正在抢救，有消息我立刻出来告诉您' },
  { id: 'emergency-w05', tone: 'warm', postKind: 'emergency', scene: '等候', text: '您的情况平稳，先观察，我常来看您' },
  { id: 'emergency-w06', tone: 'warm', postKind: 'emergency', scene: '安抚', text: '我在这儿陪着您，跟着我慢慢呼吸' },
  {
    id: 'emergency-w07',
    tone: 'warm',
    postKind: 'emergency',
    scene: '操作前',
    text: '要给您下根管子，会难受，很快就好',
  },
  { id: 'emergency-w08', tone: 'warm', postKind: 'emergency', scene: '家属', text: '请您在这儿等，别走开，手机别关' },
  { id: 'emergency-w09', tone: 'warm', postKind: 'emergency', scene: '指引', text: '推床往这边，电梯已经留好了' },
  { id: 'emergency-w10', tone: 'warm', postKind: 'emergency', scene: '送别', text: '这几种情况要马上回来，我写给您' },
  { id: 'emergency-f01', tone: 'forbidden', postKind: 'emergency', scene: '推诿', text: '先交钱再说' },
  { id: 'emergency-f02', tone: 'forbidden', postKind: 'emergency', scene: '家属', text: '没看见在抢救吗，出去' },
  { id: 'emergency-f03', tone: 'forbidden', postKind: 'emergency', scene: '等候', text: '死不了，等着' },
  { id: 'emergency-f04', tone: 'forbidden', postKind: 'emergency', scene: '推诿', text: '没床位，去别的医院吧' },
  { id: 'emergency-f05', tone: 'forbidden', postKind: 'emergency', scene: '询问', text: '喝这么多酒还来医院' },
  { id: 'emergency-f06', tone: 'forbidden', postKind: 'emergency', scene: '家属', text: '哭什么哭，外面去' },
  { id: 'emergency-f07', tone: 'forbidden', postKind: 'emergency', scene: '解释', text: '我们只管急的，你这不算' },
]

const phonePhrases: Phrase[] = [
  { id: 'phone-w01', tone: 'warm', postKind: 'phone', scene: '电话', text: '您好，这里是医院服务台，请讲' },
  { id: 'phone-w02', tone: 'warm', postKind: 'phone', scene: '询问', text: '请问怎么称呼您？' },
  { id: 'phone-w03', tone: 'warm', postKind: 'phone', scene: '核对', text: '我记下了，念一遍您听对不对' },
  { id: 'phone-w04', tone: 'warm', postKind: 'phone', scene: '等候', text: '我查一下，请您别挂，一分钟就好' },
  { id: 'phone-w05', tone: 'warm', postKind: 'phone', scene: '指引', text: '这个科的电话我报给您，您记一下' },
  { id: 'phone-w06', tone: 'warm', postKind: 'phone', scene: '安抚', text: '您别急，我一直在听' },
  { id: 'phone-w07', tone: 'warm', postKind: 'phone', scene: '答复', text: '今天下午五点前，我给您回电话' },
  { id: 'phone-w08', tone: 'warm', postKind: 'phone', scene: '致歉', text: '刚才没接到，让您打了两遍，抱歉' },
  { id: 'phone-w09', tone: 'warm', postKind: 'phone', scene: '送别', text: '还有别的要问吗？祝您早日康复' },
  { id: 'phone-f01', tone: 'forbidden', postKind: 'phone', scene: '电话', text: '喂，说' },
  { id: 'phone-f02', tone: 'forbidden', postKind: 'phone', scene: '推诿', text: '打错了，这里不管' },
  { id: 'phone-f03', tone: 'forbidden', postKind: 'phone', scene: '答问', text: '我不清楚，你自己来问' },
  { id: 'phone-f04', tone: 'forbidden', postKind: 'phone', scene: '等候', text: '正忙呢，一会儿再打' },
  { id: 'phone-f05', tone: 'forbidden', postKind: 'phone', scene: '解释', text: '网上都有，自己查' },
  { id: 'phone-f06', tone: 'forbidden', postKind: 'phone', scene: '推诿', text: '他不在，什么时候来不知道' },
  { id: 'phone-f07', tone: 'forbidden', postKind: 'phone', scene: '送别', text: '就这样，挂了' },
]

const securityPhrases: Phrase[] = [
  { id: 'security-w01', tone: 'warm', postKind: 'security', scene: '迎接', text: '您好，请问去哪个楼？' },
  { id: 'security-w02', tone: 'warm', postKind: 'security', scene: '指引', text: '住院部往右走，看见红牌子就到' },
  { id: 'security-w03', tone: 'warm', postKind: 'security', scene: '指引', text: '轮椅在大厅左边，我去给您推来' },
  { id: 'security-w04', tone: 'warm', postKind: 'security', scene: '解释', text: '车位满了，东门还有，我指给您' },
  { id: 'security-w05', tone: 'warm', postKind: 'security', scene: '解释', text: '探视三点开始，您先到休息区坐坐' },
  { id: 'security-w06', tone: 'warm', postKind: 'security', scene: '提醒', text: '地刚拖过，有点滑，您慢点走' },
  { id: 'security-w07', tone: 'warm', postKind: 'security', scene: '保洁', text: '打扰一下，我来收拾，很快就好' },
  { id: 'security-w08', tone: 'warm', postKind: 'security', scene: '安抚', text: '东西丢了别急，我陪您去查监控' },
  { id: 'security-w09', tone: 'warm', postKind: 'security', scene: '送别', text: '下雨了，这儿有伞，您拿一把' },
  { id: 'security-f01', tone: 'forbidden', postKind: 'security', scene: '门岗', text: '干什么的？站住' },
  { id: 'security-f02', tone: 'forbidden', postKind: 'security', scene: '门岗', text: '说了不让进就不让进' },
  { id: 'security-f03', tone: 'forbidden', postKind: 'security', scene: '停车', text: '这儿不能停，赶紧走' },
  { id: 'security-f04', tone: 'forbidden', postKind: 'security', scene: '保洁', text: '脚抬起来，没看见扫地吗' },
  { id: 'security-f05', tone: 'forbidden', postKind: 'security', scene: '保洁', text: '刚拖的地，又踩脏了' },
  { id: 'security-f06', tone: 'forbidden', postKind: 'security', scene: '答问', text: '我就是个看门的，别问我' },
  { id: 'security-f07', tone: 'forbidden', postKind: 'security', scene: '推诿', text: '丢了自己找，不归我们管' },
]

export const defaultHandbook: DefaultHandbook = {
  version: 1,
  title: '暖语手册',
  phrases: [
    ...anyPhrases,
    ...registrationPhrases,
    ...triagePhrases,
    ...outpatientPhrases,
    ...wardPhrases,
    ...labPhrases,
    ...cashierPhrases,
    ...pharmacyPhrases,
    ...emergencyPhrases,
    ...phonePhrases,
    ...securityPhrases,
  ],
}

const gallery = process.env.NUANYU_GALLERY === '1' ? ['pages/gallery/index'] : []

export default defineAppConfig({
  pages: ['pages/home/index', 'pages/landing/index', 'pages/mine/index', 'pages/privacy/index', ...gallery],
  // One subpackage per audience: a patient never downloads the office.
  subPackages: [
    {
      root: 'patient',
      name: 'patient',
      pages: [
        'rate/index',
        'complaint/index',
        'receipt/index',
        'case/index',
        'follow/index',
        'notices/index',
        'mydata/index',
        'writethanks/index',
        'thank/index',
        'wall/index',
        'handbook/index',
        'changes/index',
      ],
    },
    {
      root: 'staff',
      name: 'staff',
      pages: ['workbench/index', 'case/index', 'enter/index', 'statements/index', 'handbook/index', 'quiz/index', 'thanks/index', 'thank/index'],
    },
    {
      root: 'office',
      name: 'office',
      pages: [
        'overview/index',
        'overdue/index',
        'thanks/index',
        'places/index',
        'vault/index',
        'audit/index',
        'handbook/index',
        'handbookDraft/index',
        'handbookCompare/index',
        'handbookVersion/index',
        'handbookImport/index',
        'phrases/index',
        'changes/index',
        'change/index',
        'department/index',
        'branches/index',
        'vault/index',
        'audit/index',
      ],
    },
  ],
  window: {
    navigationBarTitleText: '暖语',
    navigationBarBackgroundColor: '#FAF7F2',
    navigationBarTextStyle: 'black',
    // H5 draws its own header (ui/Page): the web has no WeChat bar, and Taro's cannot grow with elder mode.
    navigationStyle: process.env.TARO_ENV === 'h5' ? 'custom' : 'default',
    backgroundColor: '#FAF7F2',
    backgroundTextStyle: 'dark',
  },
  tabBar: {
    color: '#6B625A',
    selectedColor: '#C8432B',
    backgroundColor: '#FFFFFF',
    borderStyle: 'white',
    list: [
      {
        pagePath: 'pages/home/index',
        text: '首页',
        iconPath: 'assets/tab/home.png',
        selectedIconPath: 'assets/tab/home-on.png',
      },
      {
        pagePath: 'pages/mine/index',
        text: '我的',
        iconPath: 'assets/tab/mine.png',
        selectedIconPath: 'assets/tab/mine-on.png',
      },
    ],
  },
  // H5: an animated page is a transformed one, and nothing can be fixed to the screen inside a transform.
  animation: false,
  lazyCodeLoading: 'requiredComponents',
  __usePrivacyCheck__: true,
})

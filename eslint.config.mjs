import importX, { createNodeResolver } from 'eslint-plugin-import-x'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

/** ARCHITECTURE's arrows. `from` may not be imported by `target`; `except` is relative to `from`. */
const arrows = [
  // The contract knows nobody.
  { target: './types', from: '.', except: ['./types', './node_modules'] },
  // The client knows the contract alone.
  { target: './client', from: '.', except: ['./client', './types', './node_modules'] },
  // Each audience is a subpackage of its own; none reaches into another.
  {
    target: './client/src/patient',
    from: './client/src',
    except: ['./patient', './ui', './cloud', './session', './features', './demo'],
  },
  {
    target: './client/src/staff',
    from: './client/src',
    except: ['./staff', './ui', './cloud', './session', './features', './demo'],
  },
  {
    target: './client/src/office',
    from: './client/src',
    except: ['./office', './ui', './cloud', './session', './features', './demo'],
  },
  { target: './client/src/ui', from: './client/src', except: ['./ui', './assets', './session/storageKeys.ts'] },
  // The cloud functions know the contract; the pipeline knows the pure rooms of time and notices only.
  { target: './cloudfunctions', from: '.', except: ['./cloudfunctions', './types', './node_modules'] },
  { target: './cloudfunctions/kernel', from: './cloudfunctions/domain', except: ['./time', './notices/notice.ts'] },
  { target: './cloudfunctions/domain', from: './cloudfunctions', except: ['./domain', './kernel'] },
  // The embedded cloud knows nothing of hospitals.
  { target: './local-cloud', from: '.', except: ['./local-cloud', './node_modules'] },
]

/** Rules without effects: they may use the contract, each other and the type of a viewer; never store, SDK or clock. */
const PURE = [
  'cloudfunctions/domain/time/*.ts',
  'cloudfunctions/kernel/living/record.ts',
  'cloudfunctions/domain/tables/*.ts',
  'cloudfunctions/domain/feedback/{lifecycle,deadlines,dueRow,offers,policy,rules,views,notify,intake,redact,choices,records}.ts',
  'cloudfunctions/domain/reports/recount/{records,rules,notify,views}.ts',
  'cloudfunctions/domain/feedback/{redact,search,rules}/*.ts',
  'cloudfunctions/domain/reports/{behind,contribution,counters,period,policy,sheet,suppress,work}.ts',
  'cloudfunctions/domain/reports/protect/*.ts',
  'cloudfunctions/domain/reports/overview/{facets,figures,heard,places,present,replyDays,trend,work}.ts',
  'cloudfunctions/domain/watch/{questions,records,slow,views}.ts',
  'cloudfunctions/domain/notices/{notice,quiet,templates}.ts',
  'cloudfunctions/domain/vault/{policy,rules,notify,views}.ts',
  'cloudfunctions/domain/changes/{lifecycle,policy,rules,recognise,overlap,people,notify,views,records}.ts',
  'cloudfunctions/domain/audit/{actionNames,chain,changeWords,faults,words}.ts',
  'cloudfunctions/domain/me/{terms,views}.ts',
  'cloudfunctions/domain/thanks/{check,intake,lifecycle,notify,policy,publishable,questions,records,shelves,timeline,views,words}.ts',
  'cloudfunctions/domain/thanks/rules/*.ts',
  'cloudfunctions/domain/settings/{calendar,difference,policy,records,rules,terms,views,words}.ts',
  'cloudfunctions/domain/settings/defaults/*.ts',
  'cloudfunctions/domain/posters/{policy,records,rules,views}.ts',
  'cloudfunctions/domain/posters/sheet/*.ts',
  'cloudfunctions/domain/handbook/{chance,compare,daily,heat,importing,phrases,policy,publishing,quiz,records,rules,sheet,views}.ts',
  'cloudfunctions/domain/handbook/default/*.ts',
  'cloudfunctions/domain/people/{records,grants,incompatible,derive,policy,notify,views,matters,checkRows,columns,codes,nearest,staffSheet}.ts',
  'cloudfunctions/domain/people/rules/*.ts',
  'cloudfunctions/domain/org/{records,rules,policy,views}.ts',
  'cloudfunctions/domain/clinic/seats/{records,ids,attendee,draw,drawView,intake,layout,offers,reminders,policy,terms,views,words,notify,people}.ts',
  'cloudfunctions/domain/clinic/seats/rules/*.ts',
  'cloudfunctions/domain/clinic/events/{records,half,when,plan,phase,lifecycle,scopes,policy,derive,rules,effects,notify,views,manageView,words,copying,photos,placesUsed,report}.ts',
  'cloudfunctions/domain/clinic/day/{fold,counts,views,walkIn,listSheet}.ts',
  'cloudfunctions/domain/clinic/poster/{face,sheet}.ts',
  'cloudfunctions/domain/clinic/statistics/{figures,table}.ts',
  'cloudfunctions/domain/findings/{records,terms,lifecycle,policy,derive,rules,timer,notify,views}.ts',
  'cloudfunctions/domain/visits/{records,lifecycle,policy,rules,strike,notify,views,offered}.ts',
  'cloudfunctions/domain/talks/{records,terms,lifecycle,policy,rules,notify,views}.ts',
  'cloudfunctions/domain/inspection/terms.ts',
  'cloudfunctions/domain/inspection/plans/{records,lifecycle,policy,rules,sample,items,notify,views,results}.ts',
  'cloudfunctions/domain/inspection/callees/{records,ids,rules,table,views}.ts',
  'cloudfunctions/domain/inspection/calls/{records,hours,lifecycle,policy,rules,spread,views}.ts',
  'cloudfunctions/domain/orders/{counts,deadline,dueRow,derive,importing,ledger,lifecycle,notify,places,policy,records,rules,steps,terms,timer,views}.ts',
  'cloudfunctions/domain/receipts/{records,rules,views}.ts',
  'cloudfunctions/domain/bulletins/{records,terms,lifecycle,policy,rules,support,recognise,notify,words,views,paper}.ts',
  'cloudfunctions/domain/consequences/{records,policy,rules,notify,views,table}.ts',
  'cloudfunctions/domain/reminders/{records,terms,occasions,policy,rules,notify,views,templates}.ts',
  'cloudfunctions/domain/standIn/rules.ts',
  'cloudfunctions/domain/veto/{terms,records,lock,lifecycle,policy,rules,notify,views}.ts',
  'cloudfunctions/domain/appraisal/{terms,records,lifecycle,policy,rules,notify,views,sheet}.ts',
  'cloudfunctions/domain/monthly/{records,terms,words,periods,lifecycle,policy,rules,notify,recognise,views}.ts',
  'cloudfunctions/domain/monthly/content/*.ts',
  'cloudfunctions/domain/branchWork/{shipped,records,score,ranking,lifecycle,policy,rules,notify,views}.ts',
]

export default tseslint.config(
  {
    ignores: [
      'dist/**',
      'node_modules/**',
      '.data/**',
      '.screens/**',
      '.tmp/**',
      'test/**/functions/**',
      '**/fixture-app/**',
    ],
  },
  ...tseslint.configs.recommended,
  {
    plugins: { 'import-x': importX },
    settings: {
      'import-x/resolver-next': [createNodeResolver({ extensions: ['.ts', '.tsx', '.js', '.json', '.scss'] })],
    },
    rules: {
      'import-x/no-restricted-paths': ['error', { zones: arrows }],
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-explicit-any': 'error',
      eqeqeq: ['error', 'always'],
      'no-console': 'off',
    },
  },
  {
    files: ['client/**/*.tsx', 'client/**/*.ts'],
    plugins: { 'react-hooks': reactHooks },
    rules: { ...reactHooks.configs.recommended.rules },
  },
  {
    // zod belongs to the contract: a second importer would grow the mini-program and split the rules.
    files: ['client/**', 'cloudfunctions/**', 'local-cloud/**'],
    rules: { 'no-restricted-imports': ['error', { paths: [{ name: 'zod', message: 'Schemas live in types/.' }] }] },
  },
  {
    files: PURE,
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: [
                '**/store',
                '**/kernel/sdk',
                '**/kernel/database',
                '**/kernel/wechat',
                '**/kernel/files',
                'wx-server-sdk',
              ],
              allowTypeImports: true,
              message: 'A pure rule has no effects.',
            },
          ],
        },
      ],
      'no-restricted-syntax': [
        'error',
        { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'Time comes in as an argument.' },
        {
          selector: 'CallExpression[callee.object.name="Date"][callee.property.name="now"]',
          message: 'Time comes in as an argument.',
        },
        {
          selector: 'CallExpression[callee.object.name="Math"][callee.property.name="random"]',
          message: 'Randomness comes in as an argument.',
        },
      ],
    },
  },
  {
    files: ['test/**/*.ts'],
    ignores: ['test/support/properties.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { paths: [{ name: 'fast-check', message: 'test/support/properties sets its seed.' }] },
      ],
    },
  },
  { files: ['**/*.cjs', '**/*.js', '**/*.mjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
)

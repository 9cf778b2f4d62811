/** Members that only the wire knows: what the library calls on its own, and services without public typings. */
export const INTERNAL_MEMBERS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Workbook: {
    _Runtime: '1.5',
    _GetRangeForEventByReferenceId: '1.8',
    _GetRangeOrNullObjectForEventByReferenceId: '1.8',
  },
  // How the library writes `showGridlines` and `showHeadings`.
  Worksheet: { gridlines: '1.8', headings: '1.8' },
  Range: { _ValidateArraySize: '1.3' },
  AddinInternalService: { notifyActionHandlerReady: '1.1' },
  AppRuntimeService: { setAppRuntimeState: '1.1', getAppRuntimeState: '1.1' },
  AppRuntimePersistenceService: { setAppRuntimeStartState: '1.1', getAppRuntimeStartState: '1.1' },
  DynamicRibbon: {
    getTab: '1.1',
    getButton: '1.1',
    executeRequestUpdate: '1.1',
    executeRequestCreate: '1.1',
  },
  RibbonControl: { id: '1.1', enabled: '1.1', setEnabled: '1.1', setVisibility: '1.1' },
  ActionService: { areShortcutsInUse: '1.1', replaceShortcuts: '1.1', getShortcuts: '1.1' },
};

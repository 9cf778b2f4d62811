/**
 * What parts may hold, as a table: the elements that we write, in the order that ECMA-376 (part 1: 18 SpreadsheetML, 20 and 21
 * DrawingML and charts) and [MS-OWEXML] prescribe. Where an element that the schema allows is not ours, only its place is here: a part that has
 * it says so by failing, and the table has to grow first.
 *
 * A line is: the element's type | its children in order | its attributes. Children: `name`, `name?`, `name*`, `name+`, a choice
 * `(a|b)*`; `name=Type` where the type is not called like the element. `#x` is character data of kind x. Attributes:
 * `name:kind`, `name!:kind` when it is required. Kinds are in `values.ts`.
 */
const TABLE = `
workbook | fileVersion? fileSharing? workbookPr? workbookProtection? bookViews? sheets functionGroups? externalReferences? definedNames? calcPr? oleSize? customWorkbookViews? pivotCaches? smartTagPr? smartTagTypes? webPublishing? fileRecoveryPr* webPublishObjects? extLst? |
workbookPr | | date1904:bool
workbookProtection | | lockStructure:bool lockWindows:bool
bookViews | workbookView+ |
workbookView | | activeTab:uint firstSheet:uint visibility:visibility
sheets | sheet+ |
sheet | | name!:sheetName sheetId!:positive state:visibility r:id!:text
definedNames | definedName* |
definedName | #formula | name!:definedName localSheetId:uint hidden:bool comment:text255
calcPr | | calcId:uint fullCalcOnLoad:bool

worksheet | sheetPr? dimension? sheetViews? sheetFormatPr? cols* sheetData sheetCalcPr? sheetProtection? protectedRanges? scenarios? autoFilter? sortState? dataConsolidate? customSheetViews? mergeCells? phoneticPr? conditionalFormatting* dataValidations? hyperlinks? printOptions? pageMargins? pageSetup? headerFooter? rowBreaks? colBreaks? customProperties? cellWatches? ignoredErrors? smartTags? drawing? legacyDrawing? legacyDrawingHF? drawingHF? picture? oleObjects? controls? webPublishItems? tableParts? extLst? |
sheetPr | tabColor=color? outlinePr? pageSetUpPr? |
pageSetUpPr | | autoPageBreaks:bool fitToPage:bool
dimension | | ref!:area
sheetViews | sheetView+ extLst? |
sheetView | pane? selection* pivotSelection* extLst? | showGridLines:bool tabSelected:bool workbookViewId!:uint
pane | | xSplit:positive ySplit:positive topLeftCell:cell activePane:pane state:paneState
selection | | pane:pane activeCell:cell sqref:areas
sheetFormatPr | | defaultRowHeight!:size
cols | col+ |
col | | min!:columnNumber max!:columnNumber width:columnWidth customWidth:bool style:uint hidden:bool
sheetData | row* |
row | c* extLst? | r!:rowNumber s:uint customFormat:bool ht:rowHeight customHeight:bool hidden:bool
c | f? v? is? extLst? | r!:cell s:uint t:cellType
f | #formula | t:formulaType ref:area
v | #string | xml:space:space
sheetProtection | | sheet:bool objects:bool scenarios:bool formatCells:bool formatColumns:bool formatRows:bool insertColumns:bool insertRows:bool insertHyperlinks:bool deleteColumns:bool deleteRows:bool selectLockedCells:bool sort:bool autoFilter:bool pivotTables:bool selectUnlockedCells:bool password:hex algorithmName:text hashValue:text saltValue:text spinCount:uint
autoFilter | filterColumn* sortState? extLst? | ref!:area
mergeCells | mergeCell+ | count:count
mergeCell | | ref!:area
conditionalFormatting | cfRule+ extLst? | sqref!:areas
cfRule | formula=cfFormula* colorScale? dataBar? iconSet? extLst? | type!:cfType dxfId:uint priority!:positive stopIfTrue:bool operator:cfOperator rank:uint percent:bool bottom:bool
cfFormula | #formula |
dataValidations | dataValidation+ | count:count
dataValidation | formula1=validationFormula? formula2=validationFormula? | type:validationType errorStyle:errorStyle operator:validationOperator allowBlank:bool showDropDown:bool showInputMessage:bool showErrorMessage:bool errorTitle:text32 error:text255 promptTitle:text32 prompt:text255 sqref!:areas
validationFormula | #validationFormula |
pageMargins | | left!:size right!:size top!:size bottom!:size header!:size footer!:size
pageSetup | | paperSize:paper fitToWidth:fit fitToHeight:fit orientation:orientation
customProperties | customPr+ |
customPr | | name!:text255 r:id!:text
drawing | | r:id!:text
legacyDrawing | | r:id!:text
tableParts | tablePart* | count:uint
tablePart | | r:id!:text

table | autoFilter? sortState? tableColumns tableStyleInfo? extLst? | id!:positive name:definedName displayName!:definedName ref!:area headerRowCount:uint totalsRowCount:uint totalsRowShown:bool
tableColumns | tableColumn+ | count:count
tableColumn | | id!:positive name!:text255
tableStyleInfo | | name:text255 showFirstColumn:bool showLastColumn:bool showRowStripes:bool showColumnStripes:bool

sst | si* | count:uint uniqueCount:count
si | t? r=run* rPh* phoneticPr? |
t | #string | xml:space:space
run | rPr? t |

comments | authors commentList extLst? |
authors | author* |
author | #text255 | xml:space:space
commentList | comment* |
comment | text=commentText | ref!:cell authorId!:uint
commentText | t? r=run* |

styleSheet | numFmts? fonts? fills? borders? cellStyleXfs? cellXfs? cellStyles? dxfs? tableStyles? colors? extLst? |
numFmts | numFmt+ | count:count
numFmt | | numFmtId!:uint formatCode!:formatCode
fonts | font+ | count:count
font | b=empty? i=empty? strike=empty? condense? extend? outline? shadow? u=empty? vertAlign? sz? color? name=fontName? family? charset? scheme? |
empty | |
sz | | val!:fontSize
fontName | | val!:text31
color | | rgb:argb auto:bool indexed:uint theme:uint tint:number
fills | fill+ | count:count
fill | (patternFill|gradientFill) |
patternFill | fgColor=color? bgColor=color? | patternType:pattern
borders | border+ | count:count
border | start? end? left=side? right=side? top=side? bottom=side? diagonal=side? vertical? horizontal? |
side | color? | style:borderStyle
cellStyleXfs | xf+ | count:count
cellXfs | xf+ | count:count
xf | alignment? protection? extLst? | numFmtId:uint fontId:uint fillId:uint borderId:uint xfId:uint applyNumberFormat:bool applyFont:bool applyFill:bool applyBorder:bool applyAlignment:bool applyProtection:bool
alignment | | horizontal:horizontal vertical:vertical textRotation:rotation wrapText:bool indent:indent
protection | | locked:bool hidden:bool
cellStyles | cellStyle+ | count:count
cellStyle | | name:text255 xfId!:uint builtinId:uint
dxfs | dxf* | count:uint
dxf | font? numFmt? fill? alignment? border? protection? extLst? |
tableStyles | tableStyle* | count:uint defaultTableStyle:text defaultPivotStyle:text

xdr:wsDr | (xdr:twoCellAnchor|xdr:oneCellAnchor|xdr:absoluteAnchor)* |
xdr:twoCellAnchor | xdr:from=point xdr:to=point (xdr:sp|xdr:grpSp|xdr:graphicFrame|xdr:cxnSp|xdr:pic) xdr:clientData=empty | editAs:placement
point | xdr:col=uint xdr:colOff=offset xdr:row=uint xdr:rowOff=offset |
uint | #uint |
offset | #uint |
xdr:graphicFrame | xdr:nvGraphicFramePr xdr:xfrm a:graphic | macro:text fPublished:bool
xdr:nvGraphicFramePr | xdr:cNvPr xdr:cNvGraphicFramePr=empty |
xdr:cNvPr | | id!:positive name!:text descr:text title:text
xdr:xfrm | a:off? a:ext? |
a:off | | x!:number y!:number
a:ext | | cx!:uint cy!:uint
a:graphic | a:graphicData |
a:graphicData | c:chart=chartLink | uri!:text
chartLink | | r:id!:text

c:chartSpace | c:date1904? c:lang? c:roundedCorners=bool? c:style? c:clrMapOvr? c:pivotFmts? c:protection? c:chart c:spPr? c:txPr? c:externalData? c:printSettings? c:userShapes? c:extLst? |
bool | | val:bool
c:chart | c:title? c:autoTitleDeleted=bool? c:pivotFmts? c:view3D? c:floor? c:sideWall? c:backWall? c:plotArea c:legend? c:plotVisOnly=bool? c:dispBlanksAs? c:extLst? |
c:title | c:tx=richText? c:layout? c:overlay=bool? c:spPr? c:txPr? |
richText | (c:strRef|c:rich) |
c:rich | a:bodyPr=empty a:lstStyle? a:p+ |
a:p | a:pPr? a:r* a:endParaRPr? |
a:r | a:rPr? a:t |
a:t | #text |
c:plotArea | c:layout=empty? (c:areaChart|c:lineChart|c:barChart|c:pieChart)+ (c:valAx|c:catAx|c:dateAx|c:serAx)* c:dTable? c:spPr? c:extLst? |
c:barChart | c:barDir c:grouping=barGrouping? c:varyColors=bool? c:ser=barSeries* c:dLbls? c:gapWidth? c:overlap? c:serLines* c:axId c:axId c:extLst? |
c:barDir | | val:barDirection
barGrouping | | val:barGrouping
c:grouping | | val:grouping
c:gapWidth | | val:gap
c:overlap | | val:overlap
c:axId | | val!:uint
c:lineChart | c:grouping c:varyColors=bool? c:ser=lineSeries* c:dLbls? c:dropLines? c:hiLowLines? c:upDownBars? c:marker=bool? c:smooth=bool? c:axId c:axId c:extLst? |
c:areaChart | c:grouping? c:varyColors=bool? c:ser=areaSeries* c:dLbls? c:dropLines? c:axId c:axId c:extLst? |
c:pieChart | c:varyColors=bool? c:ser=pieSeries* c:dLbls? c:firstSliceAng? c:extLst? |
c:firstSliceAng | | val:degrees
barSeries | c:idx c:order c:tx=seriesText? c:spPr? c:invertIfNegative=bool? c:pictureOptions? c:dPt* c:dLbls? c:trendline* c:errBars? c:cat? c:val? c:shape? c:extLst? |
lineSeries | c:idx c:order c:tx=seriesText? c:spPr? c:marker? c:dPt* c:dLbls? c:trendline* c:errBars? c:cat? c:val? c:smooth=bool? c:extLst? |
areaSeries | c:idx c:order c:tx=seriesText? c:spPr? c:pictureOptions? c:dPt* c:dLbls? c:trendline* c:errBars* c:cat? c:val? c:extLst? |
pieSeries | c:idx c:order c:tx=seriesText? c:spPr? c:explosion? c:dPt* c:dLbls? c:cat? c:val? c:extLst? |
c:idx | | val!:uint
c:order | | val!:uint
seriesText | (c:strRef|c:v) |
c:v | #text |
c:strRef | c:f c:strCache? |
c:f | #reference |
c:strCache | c:ptCount? c:pt* |
c:ptCount | | val!:uint
c:pt | c:v | idx!:uint formatCode:text
c:numRef | c:f c:numCache? |
c:numCache | c:formatCode? c:ptCount? c:pt=numberPoint* |
numberPoint | c:v=numberText | idx!:uint
numberText | #number |
c:formatCode | #formatCode |
c:cat | (c:numRef|c:strRef) |
c:val | c:numRef |
c:spPr | a:solidFill? a:ln? |
a:solidFill | a:srgbClr |
a:srgbClr | | val!:rgb
a:ln | a:solidFill? (a:round=empty)? | w:uint cap:cap
c:marker | c:symbol? c:size? |
c:symbol | | val:symbol
c:dLbls | c:numFmt? c:spPr? c:txPr? c:dLblPos? c:showLegendKey=bool c:showVal=bool c:showCatName=bool c:showSerName=bool c:showPercent=bool c:showBubbleSize=bool |
c:catAx | c:axId c:scaling c:delete=bool? c:axPos c:majorGridlines? c:minorGridlines? c:title? c:numFmt? c:majorTickMark=tick? c:minorTickMark=tick? c:tickLblPos? c:spPr? c:txPr? c:crossAx=c:axId (c:crosses|c:crossesAt)? c:auto=bool? c:lblAlgn? c:lblOffset? c:tickLblSkip? c:tickMarkSkip? c:noMultiLvlLbl=bool? c:extLst? |
c:valAx | c:axId c:scaling c:delete=bool? c:axPos c:majorGridlines? c:minorGridlines? c:title? c:numFmt? c:majorTickMark=tick? c:minorTickMark=tick? c:tickLblPos? c:spPr? c:txPr? c:crossAx=c:axId (c:crosses|c:crossesAt)? c:crossBetween? c:majorUnit? c:minorUnit? c:dispUnits? c:extLst? |
c:scaling | c:logBase? c:orientation? c:max=double? c:min=double? |
c:orientation | | val:axisOrientation
double | | val!:number
c:axPos | | val!:axisPosition
c:majorGridlines | c:spPr? |
c:numFmt | | formatCode!:formatCode sourceLinked:bool
tick | | val:tick
c:tickLblPos | | val:tickLabels
c:crosses | | val!:crosses
c:lblAlgn | | val!:labelAlign
c:lblOffset | | val:labelOffset
c:crossBetween | | val!:crossBetween
c:majorUnit | | val!:aboveZero
c:legend | c:legendPos? c:legendEntry* c:layout? c:overlay=bool? c:spPr? c:txPr? |
c:legendPos | | val:legendPosition
c:dispBlanksAs | | val:blanks

wetp:taskpanes | wetp:taskpane* |
wetp:taskpane | wetp:webextensionref | dockstate!:text visibility!:bool width!:size row!:uint locked:bool
wetp:webextensionref | | r:id!:text
we:webextension | we:reference we:alternateReferences=empty? we:properties? we:bindings=empty we:snapshot=empty? we:extLst? | id!:guid
we:reference | | id!:text version:text store:text storeType:text
we:properties | we:property* |
we:property | | name!:text value!:text
`;

export interface Particle {
  /** More than one for a choice. */
  readonly names: readonly { readonly name: string; readonly type: string }[];
  readonly least: 0 | 1;
  readonly most: 1 | typeof Number.POSITIVE_INFINITY;
}

export interface ElementRule {
  readonly children: readonly Particle[];
  /** The kind of its character data; undefined where it has none. */
  readonly text?: string;
  readonly attributes: ReadonlyMap<string, { readonly kind: string; readonly required: boolean }>;
}

function particle(words: string): Particle {
  const [, inner, mark] = /^\(?(.*?)\)?([?*+]?)$/.exec(words)!;
  return {
    names: inner!.split('|').map((word) => {
      const [name, type] = word.split('=') as [string, string | undefined];
      return { name, type: type ?? name };
    }),
    least: mark === '?' || mark === '*' ? 0 : 1,
    most: mark === '*' || mark === '+' ? Number.POSITIVE_INFINITY : 1,
  };
}

function ruleOf(children: string, attributes: string): ElementRule {
  // A choice holds no space, so particles are told apart by spaces.
  const words = children.split(' ').filter(Boolean);
  const text = words.find((word) => word.startsWith('#'))?.slice(1);
  return {
    children: words.filter((word) => !word.startsWith('#')).map(particle),
    ...(text === undefined ? {} : { text }),
    attributes: new Map(
      attributes
        .split(' ')
        .filter(Boolean)
        .map((word) => {
          const at = word.lastIndexOf(':');
          const name = word.slice(0, at);
          return [name.replace('!', ''), { kind: word.slice(at + 1), required: name.endsWith('!') }];
        }),
    ),
  };
}

/** By type; the type of a part's root is called like its element. */
export const SCHEMA: ReadonlyMap<string, ElementRule> = new Map(
  TABLE.split('\n')
    .filter((line) => line.includes('|'))
    .map((line) => {
      const [type, rest] = [line.slice(0, line.indexOf(' |')), line.slice(line.indexOf(' |') + 2)];
      const at = rest.lastIndexOf(' |');
      return [type, ruleOf(rest.slice(0, at), rest.slice(at + 2))];
    }),
);

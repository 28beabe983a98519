import {
  layoutXml,
  masterXml,
  notesMasterXml,
  sizesXml,
  themeXml,
} from "#presentation/design-xml.ts";
import { type PackagePart, type Relationship, relationship } from "#presentation/package-xml.ts";
import type { Presentation, SlideLayout } from "#presentation/presentation.ts";
import { namespaces, PRESENTATION_NAMESPACES, XML_HEAD } from "#presentation/xml.ts";
import { xmlText } from "#text/xml-text.ts";

const office = "application/vnd.openxmlformats-officedocument";
/** The media types of the parts of a presentation begin with this. */
export const PRESENTATION_TYPE = `${office}.presentationml`;

const CORE = "http://schemas.openxmlformats.org/package/2006";
const PROPERTIES = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";

/** How the package names its main part and what it says of itself. */
export const packageRelationships: readonly Relationship[] = [
  relationship("rId1", "officeDocument", "ppt/presentation.xml"),
  {
    id: "rId2",
    type: `${CORE}/relationships/metadata/core-properties`,
    target: "docProps/core.xml",
  },
  relationship("rId3", "extended-properties", "docProps/app.xml"),
];

/** All parts that are there once, whatever the slides. */
export function documentParts(presentation: Presentation): readonly PackagePart[] {
  return [
    {
      path: "docProps/app.xml",
      type: `${office}.extended-properties+xml`,
      content: `${XML_HEAD}<Properties xmlns="${PROPERTIES}"><Application>Cojourney</Application><Slides>${presentation.slides.length}</Slides></Properties>`,
      relationships: [],
    },
    {
      path: "docProps/core.xml",
      type: "application/vnd.openxmlformats-package.core-properties+xml",
      content: corePropertiesXml(presentation),
      relationships: [],
    },
    presentationPart(presentation),
    plainPart("presProps", `<p:presentationPr ${PRESENTATION_NAMESPACES}/>`),
    plainPart("viewProps", `<p:viewPr ${PRESENTATION_NAMESPACES}/>`),
    plainPart(
      "tableStyles",
      `<a:tblStyleLst xmlns:a="${namespaces.a}" def="{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}"/>`,
    ),
    ...designParts(),
  ];
}

function plainPart(name: string, xml: string): PackagePart {
  return {
    path: `ppt/${name}.xml`,
    type: `${PRESENTATION_TYPE}.${name}+xml`,
    content: XML_HEAD + xml,
    relationships: [],
  };
}

function corePropertiesXml({ title, author, createdAt }: Presentation): string {
  const date = (tag: string): string =>
    `<dcterms:${tag} xsi:type="dcterms:W3CDTF">${xmlText(createdAt)}</dcterms:${tag}>`;
  return [
    `${XML_HEAD}<cp:coreProperties xmlns:cp="${CORE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">`,
    `<dc:title>${xmlText(title)}</dc:title><dc:creator>${xmlText(author)}</dc:creator>`,
    `<cp:lastModifiedBy>${xmlText(author)}</cp:lastModifiedBy>${date("created")}${date("modified")}</cp:coreProperties>`,
  ].join("");
}

/** PowerPoint refuses ids of slides below this. */
const FIRST_SLIDE_ID = 256;

function presentationPart({ slides }: Presentation): PackagePart {
  const ids = slides.map((_, i) => `<p:sldId id="${FIRST_SLIDE_ID + i}" r:id="rId${i + 7}"/>`);
  return {
    path: "ppt/presentation.xml",
    type: `${PRESENTATION_TYPE}.presentation.main+xml`,
    content: [
      `${XML_HEAD}<p:presentation ${PRESENTATION_NAMESPACES} saveSubsetFonts="1">`,
      '<p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst>',
      '<p:notesMasterIdLst><p:notesMasterId r:id="rId2"/></p:notesMasterIdLst>',
      `<p:sldIdLst>${ids.join("")}</p:sldIdLst>${sizesXml()}</p:presentation>`,
    ].join(""),
    relationships: [
      relationship("rId1", "slideMaster", "slideMasters/slideMaster1.xml"),
      relationship("rId2", "notesMaster", "notesMasters/notesMaster1.xml"),
      relationship("rId3", "presProps", "presProps.xml"),
      relationship("rId4", "viewProps", "viewProps.xml"),
      relationship("rId5", "theme", "theme/theme1.xml"),
      relationship("rId6", "tableStyles", "tableStyles.xml"),
      ...slides.map((_, i) => relationship(`rId${i + 7}`, "slide", `slides/slide${i + 1}.xml`)),
    ],
  };
}

/** Master, layouts and themes. Slides and notes need a theme each: PowerPoint takes none that two share. */
function designParts(): readonly PackagePart[] {
  return [
    themePart(1),
    themePart(2),
    {
      path: "ppt/slideMasters/slideMaster1.xml",
      type: `${PRESENTATION_TYPE}.slideMaster+xml`,
      content: masterXml(),
      relationships: [
        relationship("rId1", "slideLayout", "../slideLayouts/slideLayout1.xml"),
        relationship("rId2", "slideLayout", "../slideLayouts/slideLayout2.xml"),
        relationship("rId3", "theme", "../theme/theme1.xml"),
      ],
    },
    layoutPart("title", 1),
    layoutPart("content", 2),
    {
      path: "ppt/notesMasters/notesMaster1.xml",
      type: `${PRESENTATION_TYPE}.notesMaster+xml`,
      content: notesMasterXml(),
      relationships: [relationship("rId1", "theme", "../theme/theme2.xml")],
    },
  ];
}

function themePart(number: number): PackagePart {
  return {
    path: `ppt/theme/theme${number}.xml`,
    type: `${office}.theme+xml`,
    content: themeXml(),
    relationships: [],
  };
}

function layoutPart(layout: SlideLayout, number: number): PackagePart {
  return {
    path: `ppt/slideLayouts/slideLayout${number}.xml`,
    type: `${PRESENTATION_TYPE}.slideLayout+xml`,
    content: layoutXml(layout),
    relationships: [relationship("rId1", "slideMaster", "../slideMasters/slideMaster1.xml")],
  };
}

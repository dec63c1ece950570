// biome-ignore lint/style/noNamespace: the place that Astro has for it (https://docs.astro.build/en/guides/middleware/#middleware-types)
declare namespace App {
  interface Locals {
    /** What the frame's overrides know of the page that they stand on. */
    portalPage?: {
      /** The feeds that say the same. */
      readonly feeds: readonly { readonly href: string; readonly type: string; readonly text: string }[];
      /** Whether it ends with how to report. */
      readonly contact: boolean;
      /** The small line above the title: what kind of page it is. */
      readonly eyebrow: string | undefined;
      /** The way from the register to the page, which is the last. */
      readonly crumbs: readonly { readonly label: string; readonly href: string }[] | undefined;
      /** The TLP of the record on the page. */
      readonly tlp: string | undefined;
      /** Whether the search finds the page. */
      readonly searched: boolean;
      /** Whether it is full of what is typed as it stands. */
      readonly typed: boolean;
    };
  }
}

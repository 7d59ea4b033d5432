const edges = { left: 'inline-start', right: 'inline-end' };

/** `margin-left` → `margin-inline-start`, and so on; undefined where the property knows no side. */
function logicalName(property) {
  const [, box, side, rest] = /^(margin|padding|border)-(left|right)(-(?:width|style|color))?$/.exec(property) ?? [];
  if (box) return `${box}-${edges[side]}${rest ?? ''}`;
  if (property in edges) return `inset-${edges[property]}`;
  const [, block, inline] = /^border-(top|bottom)-(left|right)-radius$/.exec(property) ?? [];
  return block ? `border-${block === 'top' ? 'start' : 'end'}-${inline === 'left' ? 'start' : 'end'}-radius` : undefined;
}

/**
 * PostCSS plugin: KERN writes sides as left and right; with start and end the same rules serve right-to-left pages.
 * `float: left` and `text-align: left` go the same way.
 */
export function kernLogical() {
  return {
    postcssPlugin: 'kern-logical',
    Declaration(declaration) {
      const name = logicalName(declaration.prop);
      if (name) declaration.prop = name;
      if ((declaration.prop === 'float' || declaration.prop === 'clear') && declaration.value in edges)
        declaration.value = edges[declaration.value];
      if (declaration.prop === 'text-align' && declaration.value in edges)
        declaration.value = declaration.value === 'left' ? 'start' : 'end';
    },
  };
}

// Where in each drawing its pieces are, and the point about which each turns.
/** @import { Cut } from "./stage.js" */

/** @param {string} file @param {[number, number]} size @param {Cut["box"]} box @param {Cut["pivot"]} pivot @returns {Cut} */
const cut = (file, size, box, pivot) => ({ file, size, box, pivot });

export const CUTS = {
  engine: cut("train", [180, 100], [8, 0, 44, 98], [30, 50]),
  grainWagon: cut("train", [180, 100], [68, 2, 44, 86], [90, 46]),
  bearWagon: cut("train", [180, 100], [128, 2, 44, 86], [150, 46]),
  grain: cut("grain", [20, 30], [0, 0, 20, 30], [10, 15]),
  pea: cut("pea", [30, 30], [0, 0, 30, 30], [15, 15]),
  bird: cut("bird", [100, 80], [0, 0, 100, 80], [50, 70]),
  chicken: cut("chicken", [150, 90], [0, 0, 88, 90], [44, 84]),
  chickenHead: cut("chicken", [150, 90], [96, 0, 54, 72], [112, 60]),
  goose: cut("goose", [100, 100], [0, 0, 100, 100], [50, 92]),
  elephant: cut("elephant", [200, 130], [0, 22, 150, 102], [75, 119]),
  elephantEar: cut("elephant", [200, 130], [152, 24, 46, 58], [182, 40]),
  littleElephant: cut("little_elephant", [200, 130], [0, 22, 150, 102], [75, 119]),
  littleEar: cut("little_elephant", [200, 130], [152, 24, 46, 58], [182, 40]),
  rays: cut("sun", [200, 100], [0, 0, 100, 100], [50, 50]),
  sun: cut("sun", [200, 100], [116, 16, 68, 68], [150, 50]),
  mouse: cut("mouse", [100, 80], [0, 8, 100, 72], [50, 62]),
  fox: cut("fox", [220, 120], [4, 14, 86, 102], [50, 112]),
  foxTail: cut("fox", [220, 120], [98, 22, 122, 78], [108, 60]),
  squirrel: cut("squirrel", [220, 120], [4, 8, 86, 108], [54, 112]),
  squirrelTail: cut("squirrel", [220, 120], [98, 8, 122, 90], [108, 64]),
};

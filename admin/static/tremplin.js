"use strict";
// Pages work without this file. It only brings errors to those who cannot see them appear.
const first = document.querySelector("[data-focus]");
if (first) first.focus();

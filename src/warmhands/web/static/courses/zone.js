// Fills in the time zone of this device where nobody has said one.
const field = document.querySelector("[data-zone]");
if (field instanceof HTMLInputElement && field.value === "") {
  field.value = Intl.DateTimeFormat().resolvedOptions().timeZone ?? "";
}

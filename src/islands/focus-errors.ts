// Brings whoever sent a form with mistakes to the list of them, as its page is a new one (GOV.UK error summary pattern).
document.getElementById('fehler')?.focus();

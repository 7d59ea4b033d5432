// What lies on a resident's device for times without a network, and for how long. Pages say these numbers, scripts keep to them.

/** Pages somebody read that are kept at most; the oldest go first. */
export const mostSeenPages = 40;
/** Days after which a stored page is neither shown nor kept: hours and numbers would be too old to rely on. */
export const daysPagesAreKept = 30;
/** Days after which an unsent enquiry is deleted: health data must not lie about on a device. */
export const daysEnquiriesAreKept = 7;

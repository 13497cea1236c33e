export const slideComplaints = {};

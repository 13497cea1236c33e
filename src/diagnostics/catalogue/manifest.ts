export const manifestComplaints = {};

export const csvComplaints = {};

export const metricComplaints = {};

export const schemaComplaints = {};

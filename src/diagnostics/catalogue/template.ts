export const templateComplaints = {};

export const workspaceComplaints = {};

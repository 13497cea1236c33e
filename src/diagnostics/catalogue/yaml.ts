export const yamlComplaints = {};

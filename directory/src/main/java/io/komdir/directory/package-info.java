/**
 * The replica of organizations, teams and employees that kpi-service publishes, for the services that need them. A service
 * depends on this module, names its consumer groups ({@code komdir.directory.groups}) and says whether it reads personal data
 * ({@code komdir.directory.personal-data}); the channels, the tables and their migrations come with the module.
 */
package io.komdir.directory;

/** The brief that an agency gets of a vacancy: eleven sections, for people and for programs. */
package io.komdir.hiring.recruiting.brief;

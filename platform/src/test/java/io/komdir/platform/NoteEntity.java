package io.komdir.platform;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.TenantId;

/** A note as Hibernate maps it: its key is the code, within the organization that the session belongs to. */
@Entity(name = "Note")
@Table(name = "note")
public class NoteEntity {
    @TenantId
    @Column(name = "organization_id")
    String organizationId;

    @Id
    public String code;

    public String text;
}

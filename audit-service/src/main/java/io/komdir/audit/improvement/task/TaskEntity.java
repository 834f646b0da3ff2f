package io.komdir.audit.improvement.task;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

/** The row of a task: its document, from which the database generates the columns that lists are searched by. */
@Entity(name = "Task")
@Table(name = "task")
class TaskEntity {
    @TenantId
    String organizationId;

    @Id
    UUID id;

    @JdbcTypeCode(SqlTypes.JSON)
    TaskDocument document;

    @Embedded
    Causation causation;

    /** As decided; written by {@link EffectTasks}. */
    @JdbcTypeCode(SqlTypes.JSON)
    @Column(insertable = false, updatable = false)
    JsonNode effect;

    @Column(insertable = false, updatable = false)
    int version;

    @Enumerated(EnumType.STRING)
    @Column(insertable = false, updatable = false)
    TaskStatus status;

    @Column(insertable = false, updatable = false)
    short quadrant;

    @Column(insertable = false, updatable = false)
    String owner;

    @Column(insertable = false, updatable = false)
    String area;

    @Enumerated(EnumType.STRING)
    @Column(insertable = false, updatable = false)
    TaskOrigin.Type origin;

    @Column(insertable = false, updatable = false)
    String effectScope;

    void update(Task task) {
        document = TaskDocument.of(task);
        causation = task.causation();
    }

    Task task() {
        return document.toTask(organizationId, causation);
    }
}

-- R8: what was stated is never changed or deleted; a correction and a withdrawal are new rows.
CREATE TRIGGER `criteria_set_refuses_update` BEFORE UPDATE ON `criteria_set`
BEGIN
	SELECT RAISE(ABORT, 'criteria_set is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `criteria_set_refuses_delete` BEFORE DELETE ON `criteria_set`
BEGIN
	SELECT RAISE(ABORT, 'criteria_set is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `recognition_refuses_update` BEFORE UPDATE ON `recognition`
BEGIN
	SELECT RAISE(ABORT, 'recognition is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `recognition_refuses_delete` BEFORE DELETE ON `recognition`
BEGIN
	SELECT RAISE(ABORT, 'recognition is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `entry_refuses_update` BEFORE UPDATE ON `entry`
BEGIN
	SELECT RAISE(ABORT, 'entry is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `entry_refuses_delete` BEFORE DELETE ON `entry`
BEGIN
	SELECT RAISE(ABORT, 'entry is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `metric_figure_refuses_update` BEFORE UPDATE ON `metric_figure`
BEGIN
	SELECT RAISE(ABORT, 'metric_figure is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `metric_figure_refuses_delete` BEFORE DELETE ON `metric_figure`
BEGIN
	SELECT RAISE(ABORT, 'metric_figure is append-only');
END;

-- Users to try the program with, password "motcua" for all. Only the embedded database loads them; whoever was
-- changed since is left as he is.

insert into app_user (username, password_hash, name, agency)
select username, '{bcrypt}$2a$10$EdrfV2/VIpMWAsiqbqfLB.cIU9UqW5SnxepeVpY6VxxiUO4cdcnMy', name, agency
from (values
    ('clerk', 'Nguyễn Thị Mai', 'H13.101'),
    ('officer', 'Trần Văn Hùng', 'H13.101'),
    ('approver', 'Lê Thị Thu Hà', 'H13.101'),
    ('deputy', 'Phạm Minh Tuấn', 'H13.101'),
    ('seal', 'Võ Thị Ngọc Lan', 'H13.101'),
    ('officer3', 'Huỳnh Quốc Bảo', 'H13.103'),
    ('clerk3', 'Đặng Thị Kim Oanh', 'H13.103'),
    ('manager', 'Bùi Thanh Sơn', 'H13'),
    ('admin', 'Quản trị hệ thống', 'H13')
) as sample (username, name, agency)
on conflict do nothing;

insert into app_user_role (username, role) values
    ('clerk', 'CLERK'),
    ('officer', 'OFFICER'),
    ('approver', 'APPROVER'),
    ('deputy', 'APPROVER'),
    ('seal', 'SEAL'),
    ('officer3', 'OFFICER'),
    ('clerk3', 'CLERK'),
    ('manager', 'MANAGER'),
    ('admin', 'ADMIN')
on conflict do nothing;
